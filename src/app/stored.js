/**
 * Measures what this page keeps in the browser, and clears it. The page loads this when the reader
 * asks for it; the edition in one file holds it.
 *
 * Three programs keep something: sw.js the offline copy, the worker of the importer the files that a
 * reader adds, storage.rs settings. What is called here as it is called there must stay so.
 */

/** The folder of this page: another one on the same host has its own copy and files. */
const HOME = new URL("./", location.href).href;
const COPIES = `crossread ${HOME} `;
const ADDED = `crossread ${HOME}`;
const SETTINGS = "crossread.";
/** What begins the key that says of a folder whether files are kept there; only this folder's is ours. */
const KEPT = "crossread.added ";
/** How long the browser may take for one answer, in milliseconds; some never give one. */
const PATIENCE_MS = 2000;

/** What the browser answers; undefined where it refuses or takes too long. */
async function answer(ask) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return undefined;
  }
}

async function copies() {
  return (await caches.keys()).filter((name) => name.startsWith(COPIES));
}

async function copyBytes() {
  let bytes = 0;
  for (const name of await copies()) {
    const cache = await caches.open(name);
    for (const response of await cache.matchAll()) {
      bytes += (await response.blob()).size;
    }
  }
  return bytes;
}

/** The steps by which files were added, as the importer's worker keeps them; none where it never did. */
function addedSteps() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(ADDED);
    let isNew = false;
    request.onupgradeneeded = () => {
      // Looking must not make one.
      isNew = true;
      request.transaction.abort();
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (isNew) {
        resolve([]);
      } else {
        reject(request.error);
      }
    };
    request.onsuccess = () => {
      const store = request.result;
      const steps = store.transaction("steps").objectStore("steps").getAll();
      steps.onsuccess = () => resolve(steps.result);
      steps.onerror = () => reject(steps.error);
      store.close();
    };
  });
}

async function addedBytes() {
  let bytes = 0;
  for (const [what, files] of await addedSteps()) {
    if (what === "read") {
      // Where no files can be kept, their bytes are.
      bytes += files.reduce((sum, [, file]) => sum + (file.size ?? file.byteLength), 0);
    }
  }
  return bytes;
}

/** The keys of settings in a storage, which may be blocked. */
const settingsIn = (storage) =>
  Object.keys(storage).filter(
    (key) => key.startsWith(SETTINGS) && (!key.startsWith(KEPT) || key === KEPT + new URL(HOME).pathname),
  );

async function settingsBytes() {
  return [localStorage, sessionStorage]
    .flatMap((storage) => settingsIn(storage).map((key) => new Blob([key, storage[key]]).size))
    .reduce((sum, bytes) => sum + bytes, 0);
}

/**
 * How many bytes are stored, as far as the browser tells.
 *
 * @returns {Promise<{copy?: number, added?: number, settings?: number, all?: number}>} the offline
 *   copy, files that a reader added, settings, and everything that the browser counts for all pages
 *   of this host
 */
export async function measureStored() {
  const [copy, added, settings, estimate] = await Promise.all([
    answer(copyBytes),
    answer(addedBytes),
    answer(settingsBytes),
    answer(async () => navigator.storage.estimate()),
  ]);
  return { copy, added, settings, all: estimate?.usage };
}

/**
 * Clears the offline copy with what keeps it, added files and settings. The page that is open goes on.
 *
 * @returns what `measureStored` finds afterwards
 */
export async function clearStored() {
  // The worker first, or it would mend its copy.
  await answer(async () => (await navigator.serviceWorker.getRegistration(HOME))?.unregister());
  await answer(async () => Promise.all((await copies()).map((name) => caches.delete(name))));
  await answer(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(ADDED);
        request.onsuccess = resolve;
        request.onerror = reject;
      }),
  );
  await answer(async () => {
    for (const storage of [localStorage, sessionStorage]) {
      settingsIn(storage).forEach((key) => storage.removeItem(key));
    }
  });
  delete document.documentElement.dataset.offline;
  return measureStored();
}

// Where this is a part of the page, nobody imports it.
Object.assign(window.crossread, { measureStored, clearStored });
