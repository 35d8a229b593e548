/** Fetches the parts of the page, from its host or out of the edition in one file. */

import { lost, notLoaded } from "./failures.js";
import { oneFile, settings } from "./page.js";
import { count, showBar } from "./progress.js";

/** Fetches one part; its bytes may still be on their way. */
async function fetchPart(address) {
  if (oneFile) {
    showBar();
    return new Response(oneFile.part(address));
  }
  let response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw navigator.serviceWorker?.controller ? lost(address, error) : notLoaded(address, error);
  }
  if (!response.ok) {
    throw notLoaded(address, `the server answered ${response.status}`);
  }
  showBar();
  return response;
}

/**
 * Fetches a WebAssembly module and moves the progress bar as its bytes arrive.
 * The answer is a Response, so that the browser compiles while it loads.
 */
export async function fetchModule(address) {
  const { body } = await fetchPart(address);
  const counted = body.pipeThrough(
    new TransformStream({
      start(controller) {
        // Firefox waits for the rest of the module of a page that is left, and compiles no other before.
        window.addEventListener("pagehide", () => controller.error(new Error("the page was left")));
      },
      transform(chunk, controller) {
        count(chunk.byteLength);
        controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted, { headers: { "content-type": "application/wasm" } });
}

/** The compiled articles, where they are a file of their own: its bytes, once all have arrived. */
export async function articlesBeside() {
  const bytes = new Uint8Array(Number(settings.corpusBytes));
  let arrived = 0;
  const { body } = await fetchPart(settings.corpus);
  try {
    const reader = body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes.set(part.value, arrived);
      arrived += part.value.byteLength;
      count(part.value.byteLength);
    }
  } catch (error) {
    throw notLoaded(settings.corpus, error);
  }
  if (arrived < bytes.length) {
    // The copy on this device is not compared with its digest before it is handed out: that takes too long.
    const isCopy = navigator.serviceWorker?.controller && navigator.onLine === false;
    throw (isCopy ? lost : notLoaded)(settings.corpus, `${arrived} / ${bytes.length}`);
  }
  return bytes;
}

/** The same once more, for whoever asks after the start. */
export async function ownArticles() {
  return new Uint8Array(await (await fetchPart(settings.corpus)).arrayBuffer());
}
