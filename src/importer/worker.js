/**
 * Reads files that a reader of the page adds, beside the page, so that it stays quick.
 *
 * The first message is { port, js, wasm }: where the page listens, and the addresses of the program
 * and its WebAssembly module; where the page is one file, the program stands before this and wasm is
 * the module itself. What comes through the port is a list, what to do and what with;
 * src/app/add/importer.rs sends it:
 *   ["avoid", ids]                keep clear of these ids
 *   ["beside", [bytes, …]]        the corpora that the page has open, to find stories among all articles
 *   ["read", [[path, file], …]]   read a batch: what was chosen at once, or a folder; each file is a
 *                                 File or, where a worker may not read those, its bytes; what the page could
 *                                 not open is a text that says why, and a folder's path then ends with /
 *   ["fill", id, field, text]     fill in a detail, by its number
 *   ["compile"]                   make a corpus of the articles
 *   ["cut", [bytes, …], extent]   all corpora of a page with no more of each article than this
 *   ["keep", whether]             keep the files on this device, or no longer
 *   ["restore"]                   read what is kept; where that fails, it stays as it is
 *   ["clear"]                     forget everything, on this device as well
 * Answers are lists as well:
 *   ["progress", done, of]
 *   ["table", rows, problems, passedOver]
 *   ["filled", id, field, text, problem]
 *   ["compiled", bytes, further]  whether the corpora before stay; no bytes where there is no article
 *   ["cut", [bytes, …]]
 *   ["kept", whether, asked]      false also where the browser does not let the page keep files; what was
 *                                 asked for, where it answers that
 *   ["failed", message]
 *
 * Kept are the files themselves and what was filled in, never what is made of them, so that a
 * newer version of the page can read them anew. Nothing is sent anywhere.
 */

/** Progress is told this often, in milliseconds. */
const TOLD_EVERY_MS = 100;

/** Where the page listens. */
let page;
/** What was read and filled in, in its order: ["read", files] and ["fill", id, field, text]. */
let steps = [];
let keeping = false;
/** Whether what is kept could not be read: it may be there all the same, so nothing is put in its place. */
let isUnread = false;

let told = 0;
function progress(done, of) {
  if (performance.now() - told > TOLD_EVERY_MS) {
    told = performance.now();
    page.postMessage(["progress", done, of]);
  }
}

const ends = (path, ending) => path.toLowerCase().endsWith(ending);

/** The bytes of a file; nothing where it cannot be read, which the table then says. */
async function bytesOf(path, file) {
  if (typeof file === "string") {
    importer.refuse(path, file);
    return undefined;
  }
  const size = file.size ?? file.byteLength;
  if (size > importer.largestFile && !ends(path, ".zip")) {
    importer.refuse(path, size);
    return undefined;
  }
  try {
    return new Uint8Array(file instanceof ArrayBuffer ? file : await file.arrayBuffer());
  } catch (error) {
    importer.refuse(path, error.message);
    return undefined;
  }
}

/** Reads a batch, and each archive in it as one of its own. */
async function readBatch(files) {
  const settings = files.find(([path]) => path === "corpus.toml");
  const paths = files.map(([path]) => path);
  importer.begin(paths, settings && ((await bytesOf(...settings)) ?? null));
  const archives = [];
  for (const [at, [path, file]] of files.entries()) {
    progress(at, files.length);
    if (ends(path, "/")) {
      importer.refuse(path, file);
    } else if (ends(path, ".zip")) {
      archives.push([path, file]);
    } else if (importer.wants(path)) {
      const bytes = await bytesOf(path, file);
      if (bytes) {
        importer.add(path, bytes);
      }
    }
  }
  importer.finish();
  for (const [path, file] of archives) {
    const bytes = await bytesOf(path, file);
    if (bytes) {
      importer.addArchive(path, bytes, progress);
    }
  }
}

/** The store of this page's files; pages of one host in other folders have their own. */
function openStore() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`crossread ${new URL("./", location.href)}`, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("steps");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Works on the store in one transaction; `work` may return a request whose result is wanted. */
async function withStore(work) {
  const store = await openStore();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = store.transaction("steps", "readwrite");
      const request = work(transaction.objectStore("steps"));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    store.close();
  }
}

/** A step with the bytes of its files in place of them; what was not read is left out. */
async function inBytes([what, ...values]) {
  if (what !== "read") {
    return [what, ...values];
  }
  const files = [];
  for (const [path, file] of values[0]) {
    if (typeof file === "string") {
      continue;
    }
    if (file instanceof ArrayBuffer) {
      files.push([path, file]);
      continue;
    }
    const isRead = file.size <= importer.largestFile || ends(path, ".zip");
    const bytes = isRead ? await file.arrayBuffer().catch(() => undefined) : undefined;
    files.push(...(bytes ? [[path, bytes]] : []));
  }
  return [what, files];
}

/** Keeps the steps from a place on, each under its number. */
async function keepSteps(from) {
  const put = (list) =>
    withStore((store) => {
      list.forEach((step, at) => store.put(step, from + at));
    });
  const list = steps.slice(from);
  try {
    await put(list);
  } catch {
    // In a private window WebKit keeps bytes, but no files.
    await put(await Promise.all(list.map(inBytes)));
  }
}

async function follow(step) {
  steps.push(step);
  if (!keeping) {
    return;
  }
  try {
    await keepSteps(steps.length - 1);
  } catch {
    keeping = false;
    page.postMessage(["kept", false]);
  }
}

const tell = () => page.postMessage(["table", ...importer.table()]);

const acts = {
  avoid(ids) {
    importer.avoid(ids);
  },
  beside(corpora) {
    importer.beside(corpora);
  },
  async read(files) {
    await readBatch(files);
    await follow(["read", files]);
    tell();
  },
  async fill(id, field, text) {
    const [stated, problem] = importer.fillIn(id, field, text);
    page.postMessage(["filled", id, field, stated, problem]);
    await follow(["fill", id, field, text]);
  },
  compile() {
    const [bytes, further] = importer.compiled() ?? [];
    page.postMessage(["compiled", bytes, further], bytes ? [bytes.buffer] : []);
  },
  cut(corpora, extent) {
    const cut = importer.cut(corpora, extent);
    if (!cut) {
      throw new Error("compiled articles that cannot be opened");
    }
    page.postMessage(["cut", cut]);
  },
  async keep(whether) {
    if (whether && isUnread) {
      throw new Error("what is kept already could not be read");
    }
    try {
      await withStore((store) => store.clear());
      isUnread = false;
      if (whether) {
        await keepSteps(0);
      }
      keeping = whether;
    } catch {
      keeping = false;
    }
    page.postMessage(["kept", keeping, whether]);
  },
  async restore() {
    // Until all of it is read.
    isUnread = true;
    const kept = await withStore((store) => store.getAll());
    for (const [what, ...values] of kept) {
      if (what === "read") {
        await readBatch(...values);
      } else {
        importer.fillIn(...values);
      }
    }
    isUnread = false;
    steps = kept;
    keeping = kept.length > 0;
    tell();
    page.postMessage(["kept", keeping]);
    acts.compile();
  },
  async clear() {
    importer.clear();
    steps = [];
    tell();
    await acts.keep(false);
  },
};

/** The module with the type by which browsers know it; some hosts send it with another. */
async function fetchModule(address) {
  const response = await fetch(address, { referrerPolicy: "no-referrer" });
  if (!response.ok) {
    throw new Error(`the server answered ${response.status}`);
  }
  return new Response(response.body, { headers: { "content-type": "application/wasm" } });
}

async function start(js, wasm) {
  if (js) {
    // Where the host's policy asks for trusted types: this program and no other.
    self.trustedTypes?.createPolicy("default", {
      createScriptURL: (address) => (address === js ? address : null),
    });
    importScripts(js);
  }
  await wasm_bindgen({ module_or_path: js ? fetchModule(wasm) : wasm });
}

self.addEventListener("message", ({ data: { port, js, wasm } }) => {
  page = port;
  const fail = (error) => page.postMessage(["failed", String(error)]);
  // One after the other, in the order in which they came.
  let turn = start(js, wasm).catch(fail);
  page.onmessage = ({ data: [what, ...values] }) => {
    turn = turn.then(() => acts[what](...values)).catch(fail);
  };
});
