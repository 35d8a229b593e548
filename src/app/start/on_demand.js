/** What is loaded when a reader asks for it. The edition in one file holds it, and nothing is asked for here. */

import { settings } from "./page.js";

/** Starts the worker that reads files; what is posted to the port waits until that is there. */
function startImporter() {
  const channel = new MessageChannel();
  import(settings.importerStart).then(
    ({ startImporter }) => startImporter(channel),
    (error) => {
      const failed = new MessageEvent("message", { data: ["failed", String(error)] });
      channel.port1.dispatchEvent(failed);
    },
  );
  return channel.port1;
}

/** The functions that load what they are named after, and then call it; the app finds them on `window.crossread`. */
export function onDemand() {
  const functions = {};
  if (settings.importerStart) {
    functions.startImporter = startImporter;
  }
  if (settings.stored) {
    functions.measureStored = async () => (await import(settings.stored)).measureStored();
    functions.clearStored = async () => (await import(settings.stored)).clearStored();
  }
  if (settings.shell) {
    functions.saveOneFile = async (...given) => (await import(settings.save)).saveOneFile(...given);
  }
  return functions;
}
