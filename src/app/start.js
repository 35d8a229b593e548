/**
 * Loads the page: WebAssembly with progress, a plain sentence when something fails; then what
 * keeps the copy for offline use (offline.js).
 *
 * What the app and this file say to each other, all on `window`:
 *   crossread:panic           app → here   the app stopped; `detail` is the message
 *   crossread:offline-ready   here → app   everything is stored and checked; `detail.first` on the first visit
 *   crossread:offline-incomplete  here → app   a part of what was stored is gone and cannot be had
 *   crossread:no-offline-copy here → app   the browser keeps no copy of this page
 *   crossread:update-waiting  here → app   a newer version is stored and waits
 *   crossread:accept-update   app → here   switch to it now
 *   crossread:before-reload   here → app   it was accepted in another tab; cancelled where a reload
 *                                          would lose something
 * For whoever looks later: <html data-offline="ready"> or "incomplete", and <html data-update="waiting">.
 *
 * The build fills in the attributes of this file's own <script> element:
 *   data-js, data-wasm    the program and its WebAssembly module
 *   data-wasm-bytes       the module's size, for the progress bar (release builds)
 *   data-later            what the program begins without, a second module (release builds)
 *   data-later-bytes      that module's size
 *   data-corpus           the articles, where they are a file of their own and not in the module
 *   data-corpus-bytes     that file's size
 *   data-save             what puts the edition in one file together
 *   data-shell            what that begins with (release builds)
 *   data-stored           what measures and clears what the browser keeps of this page
 *   data-importer         the worker that reads files which a reader adds
 *   data-importer-js, data-importer-wasm   its program and that one's WebAssembly module
 *   data-offline          what keeps the copy for offline use and follows updates
 *   data-service-worker   the worker that keeps the offline copy (release builds)
 *
 * In the edition in one file open_one_file.js has run before and left `crossread.oneFile`; data-wasm
 * and data-corpus are then names of its parts.
 */

const settings = document.querySelector("script[data-wasm]").dataset;
const root = document.documentElement;
const box = document.getElementById("start");
const bar = box.querySelector("progress");
const amount = box.querySelector(".start-amount");
const said = document.getElementById("start-said");
const oneFile = window.crossread?.oneFile;

/** The frame that a browser draws around the page takes the colours that the reader chose as well. */
function followTheme() {
  const { theme = "system" } = root.dataset;
  for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
    const ofDevice = (meta.dataset.media ??= meta.getAttribute("media"));
    const always = ofDevice.includes(theme) ? "all" : "not all";
    meta.setAttribute("media", theme === "system" ? ofDevice : always);
  }
}

followTheme();
new MutationObserver(followTheme).observe(root, { attributeFilter: ["data-theme"] });

/** Something that a person can be told about: what happened, and what to do. */
class StartFailure extends Error {
  /**
   * @param {string} what what happened, one sentence
   * @param {string} mend what to do, one sentence
   * @param {unknown} [cause] the error behind it, shown small
   */
  constructor(what, mend, cause) {
    super(what, { cause });
    this.mend = mend;
  }
}

/**
 * Where the policy asks for trusted types: the page's own workers start, and no other text becomes a
 * script or markup.
 */
function allowWorkers() {
  const own = [settings.importer, settings.serviceWorker].map((address) => new URL(address, document.baseURI).href);
  const createScriptURL = (address) => (own.includes(new URL(address, document.baseURI).href) ? address : null);
  window.trustedTypes?.createPolicy("default", { createScriptURL });
}

/** Refuses files until the program takes them: a browser would open them in the page's place. */
function refuseFiles(event) {
  if (event.dataTransfer?.types.includes("Files")) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  }
}

const dragging = ["dragover", "drop"];
dragging.forEach((act) => window.addEventListener(act, refuseFiles));

/** Throws unless the program can be read in parts, and the edition in one file be unpacked. */
function checkStreams() {
  if (typeof TransformStream !== "function") {
    throw new StartFailure(
      "This browser is too old for Crossread.",
      "Use a current Firefox, Chrome, Edge or Safari.",
    );
  }
  if (oneFile && typeof DecompressionStream !== "function") {
    throw new StartFailure(
      "This browser is too old to open Crossread from one file.",
      "Use a current Firefox, Chrome, Edge or Safari.",
    );
  }
}

/** Throws unless WebAssembly is there and may run. */
async function checkWebAssembly() {
  if (typeof WebAssembly !== "object") {
    throw new StartFailure(
      "This browser cannot run Crossread: WebAssembly is missing or switched off.",
      "Use a current Firefox, Chrome, Edge or Safari, or switch off its lockdown mode for this page.",
    );
  }
  try {
    // The smallest module there is: the magic number and the version. WebKit lets a policy stop
    // only what is compiled in this way.
    await WebAssembly.instantiate(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  } catch (error) {
    throw new StartFailure(
      "WebAssembly is blocked on this page, and Crossread needs it to search.",
      "If you run this site, let its content security policy allow 'wasm-unsafe-eval'. If not, ask whoever does.",
      error,
    );
  }
}

/** The failure for a file that did not arrive. */
function notLoaded(address, cause) {
  if (oneFile) {
    return new StartFailure(
      "This file is damaged: a part of it cannot be read.",
      "Get it once more from where it came from.",
      `${address}: ${cause}`,
    );
  }
  const name = new URL(address, document.baseURI).pathname.split("/").pop();
  if (navigator.onLine === false) {
    return new StartFailure(
      "You are offline, and this browser has no copy of Crossread yet.",
      "Connect once and open this page again. After that it also works without the internet.",
      `${name}: ${cause}`,
    );
  }
  return new StartFailure(
    "A part of Crossread could not be loaded.",
    "Reload the page. If that does not help, the site may be incomplete: tell whoever runs it.",
    `${name}: ${cause}`,
  );
}

/**
 * Whether nothing is shown before the second module is there as well: a link may open any screen, and
 * whoever comes back, comes back to a place on the page. In the edition in one file it lies at hand.
 */
const [visit] = performance.getEntriesByType("navigation");
const wholeAtOnce =
  Boolean(oneFile || location.search || location.hash || history.state) || visit?.type !== "navigate";

const bytesToLoad =
  Number(settings.wasmBytes) +
  Number(settings.corpusBytes) +
  (wholeAtOnce && settings.later ? Number(settings.laterBytes) : 0);
let bytesLoaded = 0;

/** Moves the progress bar on by so many bytes. */
function count(bytes) {
  bytesLoaded += bytes;
  if (bytesToLoad > 0) {
    bar.max = bytesToLoad;
    bar.value = Math.min(bytesLoaded, bytesToLoad);
    const loaded = `${megabytes(bar.value)} of ${megabytes(bytesToLoad)} MB`;
    if (amount.textContent !== loaded) {
      amount.textContent = loaded;
    }
  }
}

// Made once: making it takes longer than all else that is done for a part that arrives.
const oneDigit = new Intl.NumberFormat(root.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function megabytes(bytes) {
  return oneDigit.format(bytes / 1e6);
}

/** The failure for a file that is not in the copy on this device any more, while the site is out of reach. */
function lost(address, cause) {
  return new StartFailure(
    "The copy of Crossread on this device has lost a part, and the site cannot be reached to mend it.",
    "Connect to the internet and reload the page.",
    `${address}: ${cause}`,
  );
}

/** Fetches one part of the page; its bytes may still be on their way. */
async function fetchPart(address) {
  if (oneFile) {
    bar.hidden = false;
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
  bar.hidden = false;
  return response;
}

/**
 * Fetches the WebAssembly module and moves the progress bar as its bytes arrive.
 * The answer is a Response, so that the browser compiles while it loads.
 */
async function fetchModule(address) {
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

/** The compiled articles, where they are a file of their own: its bytes, once all have arrived. */
async function articlesBeside() {
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
  return bytes.subarray(0, arrived);
}

/** The function that starts the program. */
async function loadProgram() {
  return oneFile ? oneFile.program() : (await import(settings.js)).default;
}

/** After so many milliseconds nothing waits for a picture. */
const NO_PICTURE_MS = 500;

/**
 * Resolves once the first screen's words, where they stand in the page, have been on the screen: the app
 * takes their place, and a picture that was never shown is of no use. A tab behind others gets none.
 */
function wordsShown() {
  const wordsAreHere = root.dataset.begins === "first-screen" && box.querySelector(".welcome-words");
  if (!wordsAreHere || document.hidden) {
    return null;
  }
  return new Promise((resolve) => {
    new PerformanceObserver((paints) => {
      if (paints.getEntriesByName("first-contentful-paint").length > 0) {
        resolve();
      }
    }).observe({ type: "paint", buffered: true });
    setTimeout(resolve, NO_PICTURE_MS);
  });
}

/** What the first module of the program gives the second. */
let first;

/** Loads the program and starts it; the app is on the page when this returns. */
async function startApp() {
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
  dragging.forEach((act) => window.removeEventListener(act, refuseFiles));
}

/** The compiled articles of the page, where they are a file of their own. */
async function ownArticles() {
  return new Uint8Array(await (await fetchPart(settings.corpus)).arrayBuffer());
}

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
 * Starts the worker that reads files which a reader adds; the app asks for it when there are some.
 *
 * @returns {MessagePort} what is posted to it waits until the worker is there
 */
function startImporter() {
  const { port1: app, port2: port } = new MessageChannel();
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

/** Shows a failure: in place of the loading sentence, or above the page once it is there. */
function show(failure) {
  const place = said.isConnected ? said : document.createElement("div");
  place.classList.toggle("start-failure", place !== said);
  delete root.dataset.begins;
  place.setAttribute("role", "alert");
  const lines = [failure.message, failure.mend].map((sentence) => {
    const line = document.createElement("p");
    line.className = "start-text";
    line.textContent = sentence;
    return line;
  });
  if (failure.cause) {
    const detail = document.createElement("p");
    detail.className = "start-detail";
    detail.textContent = String(failure.cause);
    lines.push(detail);
  }
  if (place === said && failure.cause && !oneFile) {
    const again = document.createElement("button");
    again.className = "button";
    again.textContent = "Reload now";
    again.addEventListener("click", () => location.reload());
    lines.push(again);
  }
  place.replaceChildren(...lines);
  if (!place.isConnected) {
    document.body.prepend(place);
  }
}

window.addEventListener("crossread:panic", (event) => {
  // While starting, the same panic also ends `initialise`, which has the better sentence.
  if (!box.isConnected) {
    show(
      new StartFailure(
        "Crossread has stopped because of a mistake in its program.",
        "Reload the page: its address still holds what you were looking at.",
        event.detail,
      ),
    );
  }
});

/** Tells the app something; whether it let it be. */
function announce(name, detail) {
  return window.dispatchEvent(new CustomEvent(`crossread:${name}`, { detail, cancelable: true }));
}

/** The field in which something is half typed. What is typed into a search box is in the address. */
let halfTyped;
document.addEventListener("input", ({ target }) => (halfTyped = target.type === "search" ? halfTyped : target));
document.addEventListener("change", ({ target }) => (halfTyped = target === halfTyped ? undefined : halfTyped));

/** Whether a reload would lose nothing; what a field holds and cannot take is not in the address either. */
function canReload() {
  const holds = halfTyped?.isConnected || document.querySelector("[aria-invalid=true]");
  return !holds && announce("before-reload");
}

/** How wide the window was when the page was left, in pixels. */
let widthLeft;
window.addEventListener("pagehide", () => (widthLeft = innerWidth));
window.addEventListener("pageshow", ({ persisted }) => {
  // A page that was left while it loaded has not started. WebKit does not tell a page that it had put aside
  // that its window has become another one.
  if (persisted && (box.isConnected || (innerWidth !== widthLeft && canReload()))) {
    location.reload();
  }
});

/** Gives the program the articles that a reader had added before this file was saved. */
async function addArticles() {
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

if (!oneFile) {
  try {
    allowWorkers();
  } catch (error) {
    // A host's own policy forbids it: the page works, without files of the reader's own and offline.
    console.info("No trusted types:", error);
  }
}
// For scripts and the console: `ready` resolves once the page is there and `search` can be called.
const started = startApp();
window.crossread = Object.assign(window.crossread ?? {}, {
  ready: started,
  startImporter,
  ownArticles,
  laterIsThere: !settings.later,
  wholeAtOnce,
});
if (settings.stored) {
  window.crossread.measureStored = async () => (await import(settings.stored)).measureStored();
  window.crossread.clearStored = async () => (await import(settings.stored)).clearStored();
}
if (settings.shell) {
  window.crossread.saveOneFile = async (...given) => (await import(settings.save)).saveOneFile(...given);
}
try {
  await started;
  if (settings.later && !wholeAtOnce) {
    await fetchModule(settings.later)
      .then(addLater)
      .catch((error) => {
        window.crossread.laterLost?.();
        throw error;
      });
  }
  await addArticles();
} catch (error) {
  const failure =
    error instanceof StartFailure
      ? error
      : new StartFailure("Crossread could not start.", "Reload the page.", error);
  show(failure);
}
// Also after a failed start: the copy may heal it, and it does not get in the way of loading.
if (settings.serviceWorker) {
  const isControlled = () => navigator.serviceWorker?.controller;
  const without = (error) => {
    console.info("No copy for offline use:", error);
    if (!isControlled()) {
      announce("no-offline-copy");
    }
  };
  import(settings.offline).then(
    ({ keepOffline }) => keepOffline(settings.serviceWorker, { announce, canReload }).catch(without),
    (error) => {
      without(error);
      if (isControlled()) {
        // It is a part of the copy itself.
        root.dataset.offline = "incomplete";
        announce("offline-incomplete");
      }
    },
  );
}
