/** Starts the program, and gives it what comes after it: its second module and articles. */

import { checkStreams, checkWebAssembly } from "./checks.js";
import { leaveDrops } from "./drops.js";
import { StartFailure, notLoaded } from "./failures.js";
import { wordsShown } from "./first_words.js";
import { box, oneFile, settings } from "./page.js";
import { articlesBeside, fetchModule } from "./parts.js";
import { wholeAtOnce } from "./visit.js";

/** What the first module of the program gives the second. */
let first;

/** The function that starts the program. */
async function loadProgram() {
  return oneFile ? oneFile.program() : (await import(settings.js)).default;
}

/**
 * Adds what the program begins without; the app hears of it through `crossread.laterArrived`.
 *
 * @param {Response} module the second module, which may still be on its way
 */
async function addLater(module) {
  try {
    await WebAssembly.instantiateStreaming(module, { first });
  } catch (error) {
    throw notLoaded(settings.later, error);
  }
  window.crossread.laterIsThere = true;
  window.crossread.laterArrived?.();
}

/** Loads the program and starts it; the app is on the page when this returns. */
export async function startApp() {
  checkStreams();
  const program = loadProgram().catch((error) => {
    throw notLoaded(settings.js ?? "program", error);
  });
  // They arrive while the program is compiled; it is told below if they do not.
  const articles = settings.corpus ? articlesBeside() : null;
  articles?.catch(() => {});
  const [initialise, module, later] = await Promise.all([
    program,
    fetchModule(settings.wasm),
    settings.later && wholeAtOnce ? fetchModule(settings.later) : null,
    checkWebAssembly(),
    wordsShown(),
  ]);
  try {
    first = await initialise({ module_or_path: module });
    if (later) {
      await addLater(later);
    }
    if (articles) {
      window.crossread.receive(await articles);
    }
  } catch (error) {
    if (error instanceof StartFailure) {
      throw error;
    }
    if (error instanceof WebAssembly.CompileError) {
      throw new StartFailure(
        "This browser cannot read the program of Crossread: it is too old for it, or the program arrived damaged.",
        "Use a current Firefox, Chrome, Edge or Safari. If this is one, reload the page.",
        error,
      );
    }
    if (error instanceof WebAssembly.RuntimeError) {
      throw new StartFailure(
        "Crossread stopped while it was starting.",
        "Reload the page. If it happens again, open the page without the part of its address after the question mark.",
        error,
      );
    }
    throw notLoaded(settings.wasm, error);
  }
  box.remove();
  leaveDrops();
}

/** Loads the second module where the app has started without it. */
export async function loadLater() {
  if (!settings.later || wholeAtOnce) {
    return;
  }
  try {
    await addLater(await fetchModule(settings.later));
  } catch (error) {
    window.crossread.laterLost?.();
    throw error;
  }
}

/** Gives the program the articles that a reader had added before this file was saved. */
export async function addArticles() {
  for (const name of oneFile?.added ?? []) {
    let bytes;
    try {
      bytes = await new Response(oneFile.part(name)).arrayBuffer();
    } catch (error) {
      throw notLoaded(name, error);
    }
    await window.crossread.add?.(new Uint8Array(bytes));
  }
}
