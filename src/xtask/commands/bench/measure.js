/**
 * What the harness asks of a page, whichever engine is in it. Runs before the page's own scripts.
 *
 * The page calls `bench.opened(engine)` as soon as its engine can answer, or `bench.failed(error)`:
 *   find(query)      ids of the articles found, best first, ten at the most; typos and prefixes on
 *   typed(query)     a search as after a key press: typos and prefixes on
 *   exact(query)     a search for exactly these words; ours has no such mode, so all is on
 *   passages(query)  where there is one: ten results with title and passage
 *   settled()        where there is one: when work in the background is done
 * Each may return a promise.
 */
window.bench = (() => {
  /** Below a millisecond the clock is too coarse: repeat for so long and take the average. */
  const BATCH_MS = 2;
  const MOST_IN_A_BATCH = 200;
  /** How many questions are asked before the clock counts, so that the code is compiled. */
  const WARM_UP = 60;

  let engine;
  let answered;
  let failed;
  const first = new Promise((resolve, reject) => {
    answered = resolve;
    failed = reject;
  });

  /** Milliseconds that one question takes. */
  async function span(ask, query) {
    let begun = performance.now();
    const answer = ask(query);
    const waits = typeof answer?.then === "function";
    await (waits ? answer : undefined);
    let took = performance.now() - begun;
    if (took >= BATCH_MS) {
      return took;
    }
    const times = Math.min(MOST_IN_A_BATCH, Math.ceil(BATCH_MS / Math.max(took, 0.01)));
    begun = performance.now();
    for (let i = 0; i < times; i += 1) {
      const again = ask(query);
      if (waits) {
        await again;
      }
    }
    took = performance.now() - begun;
    return took / times;
  }

  return {
    /** Milliseconds from the start of the navigation to the first answer. */
    first,
    /** The page cannot start; says why. */
    failed,
    async opened(made) {
      engine = made;
      await engine.find(window.benchFirstQuery);
      answered(performance.now());
    },
    /** Answers to all questions, the ids of ten articles each. */
    async find(queries) {
      const found = [];
      for (const query of queries) {
        found.push(await engine.find(query));
      }
      return found;
    },
    /** Milliseconds for each question, for as many as fit into the budget; null without the mode. */
    async time(mode, queries, budget) {
      const ask = engine[mode];
      if (!ask) {
        return null;
      }
      const spans = [];
      const deadline = performance.now() + budget;
      for (const query of queries.slice(0, WARM_UP)) {
        if (performance.now() > deadline) {
          break;
        }
        await ask(query);
      }
      for (const query of queries) {
        if (spans.length && performance.now() > deadline) {
          break;
        }
        spans.push(await span(ask, query));
      }
      return spans;
    },
    async settled() {
      await engine.settled?.();
      return true;
    },
  };
})();
