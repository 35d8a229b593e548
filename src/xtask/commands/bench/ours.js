/** Crossread's page as an engine: everything is asked of `window.crossread`, as scripts do. */
(() => {
  let crossread;
  const offline = new Promise((resolve) => {
    window.addEventListener("crossread:offline-ready", resolve, { once: true });
  });
  Object.defineProperty(window, "crossread", {
    get: () => crossread,
    set(value) {
      crossread = value;
      const opened = value.ready.then(() => {
        const all = (query) => value.search(query, 10);
        const alone = (query) => value.search(query, 0);
        return bench.opened({
          find: (query) => all(query).map((article) => article.id),
          typed: alone,
          exact: alone,
          passages: all,
          settled: () => offline,
        });
      });
      opened.catch(bench.failed);
    },
  });

  /** When the last key went down, on the page's clock in milliseconds. */
  let pressed = 0;
  window.addEventListener("keydown", (event) => (pressed = event.timeStamp), true);

  /** Resolves once the results of this query are painted, with the milliseconds since the key. */
  const painted = (query) =>
    new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - pressed);
      const look = () => {
        const link = document.querySelector(".result a[href]");
        const shown = link && new URL(link.href).searchParams.get("q");
        if (document.querySelector("#search").value === query && shown?.trim() === query.trim()) {
          // The message is taken up after the frame that is being made now.
          channel.port2.postMessage(0);
        } else {
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    });
  let expected;
  window.benchKeys = {
    expect(query) {
      expected = painted(query);
      return true;
    },
    painted: () => expected,
  };
})();
