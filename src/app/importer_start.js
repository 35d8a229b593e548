/**
 * Starts the worker that reads files which a reader adds (src/importer/worker.js). The page loads this when
 * there are some; the edition in one file holds it.
 */

const settings = document.querySelector("script[data-wasm]").dataset;
const { oneFile } = window.crossread;

/** Where the worker finds its script, its program and that one's module. */
async function importerParts() {
  if (oneFile) {
    const bytes = (name) => new Response(oneFile.part(name)).arrayBuffer();
    const script = new Blob([await bytes("importer")], { type: "text/javascript" });
    return { script: URL.createObjectURL(script), wasm: await bytes("importer-wasm") };
  }
  const address = (of) => new URL(of, document.baseURI).href;
  const { importer, importerJs, importerWasm } = settings;
  return { script: address(importer), js: address(importerJs), wasm: address(importerWasm) };
}

/** Bytes up to which a file is handed to the worker as such, in the edition in one file. */
const LARGEST_HANDED_OVER = 100_000_000;

/** A message to the worker with the bytes of files in place of them. */
async function withBytes([what, ...values]) {
  if (what !== "read") {
    return [what, ...values];
  }
  // In place of what could not be opened stands a text.
  const isHandedOver = (file) => typeof file !== "string" && file.size <= LARGEST_HANDED_OVER;
  const bytesOf = (file) => (isHandedOver(file) ? file.arrayBuffer().catch(() => file) : file);
  return [what, await Promise.all(values[0].map(async ([path, file]) => [path, await bytesOf(file)]))];
}

/** Held, so that it stays. */
let importer;

/**
 * Starts the worker.
 *
 * @param {MessageChannel} [channel] between the app and the worker
 * @returns {MessagePort} the app's end; what is posted to it waits until the worker is there
 */
export function startImporter({ port1: app, port2: port } = new MessageChannel()) {
  const fail = (error) => app.dispatchEvent(new MessageEvent("message", { data: ["failed", String(error)] }));
  if (oneFile) {
    // WebKit lets no worker of a page from disk read files. What was asked first arrives first.
    const post = app.postMessage.bind(app);
    let before = Promise.resolve();
    app.postMessage = (message) => {
      before = before.then(async () => post(await withBytes(message))).catch(fail);
    };
  }
  const start = async () => {
    const { script, ...parts } = await importerParts();
    importer = new Worker(script);
    importer.addEventListener("error", (event) => fail(event.message ?? "no worker"));
    importer.postMessage({ port, ...parts }, [port]);
  };
  start().catch(fail);
  return app;
}

// Where this is a part of the page, nobody imports it.
window.crossread.startImporter = startImporter;
