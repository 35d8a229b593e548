/**
 * Keeps a complete copy of Crossread, so that it opens without a network.
 *
 * The build fills in VERSION and FILES. A copy is all or nothing: every file is compared with
 * its digest, and only then the copy counts. Files are compared again
 * when they are handed out, and all of them when a page asks; what is gone or damaged by then
 * is fetched anew.
 *
 * What pages say, each with a port for the answer where there is one:
 *   accept-update       a newer copy that waits takes over from now on
 *   take-over-if-alone  the same if no other page is open; answers whether it does
 *   check-copy          from a page that has started: answers whether every file is there
 */

/** Digest of the whole list below: two builds differ in it if they differ anywhere. */
const VERSION = "{{version}}";
/** [address relative to this file, media type, SHA-256 in hex] of each file. */
const FILES = "{{files}}";

const SCOPE = self.registration.scope;
/** Several Crossreads may live under one host: the scope keeps their copies apart. */
const FAMILY = `crossread ${SCOPE} `;
const CACHE = FAMILY + VERSION;
const PAGE = SCOPE;
/** Each file under its full address. */
const STORED = new Map(FILES.map((file) => [new URL(file[0], SCOPE).href, file]));

/** Bytes from which on a file is handed out as it is read, and compared by `check-copy` alone. */
const LARGE = 4_000_000;

/** The first page cannot be had from anywhere. Each sentence on a line of its own, for those who translate it. */
const NO_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>Crossread</title><body style="max-width: 34rem; margin: 12vh auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui, sans-serif">
<h1>Crossread cannot be opened</h1>
<p>The copy on this device has lost its first page, and the site cannot be reached.</p>
<p>Connect to the internet and open this page again.</p></html>`;

async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Lets go of bytes at once: until the browser clears up they would stay in memory beside the page. What is
 * handed over to nobody is gone; `transfer(0)` leaves Chromium a hold on them.
 */
function release(bytes) {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.postMessage(null, [bytes]);
  port1.close();
}

// A new Response, because a redirected one may not answer a navigation.
function responseOf(bytes, mediaType) {
  return new Response(bytes, {
    headers: { "content-type": mediaType, "content-length": String(bytes.byteLength) },
  });
}

/** How a file is asked for: past all caches. */
const ANEW = ["reload"];
/** What the page has just been loaded with is taken from the browser, so that nobody pays for it twice. */
const AT_FIRST = ["force-cache", "reload"];

/** Fetches one file in the first of these ways in which its bytes are the ones of this build, and stores it. */
async function store(cache, url, ways) {
  const [address, mediaType, digest] = STORED.get(url);
  let wrong;
  for (const way of ways) {
    const response = await fetch(url, { cache: way, referrerPolicy: "no-referrer" });
    const bytes = response.ok && (await response.arrayBuffer());
    const found = bytes && (await digestOf(bytes));
    if (found === digest) {
      await cache.put(url, responseOf(bytes, mediaType));
      // No sooner: an engine need not copy what an answer is made of before that is read.
      release(bytes);
      return;
    }
    wrong = bytes ? `expected digest ${digest}, found ${found}` : `the server answered ${response.status}`;
  }
  throw new Error(`${address}: ${wrong}`);
}

/** The bytes of a stored file, if they are still the ones of this build. */
async function whole(cache, url) {
  const bytes = await (await cache.match(url))?.arrayBuffer();
  return bytes && (await digestOf(bytes)) === STORED.get(url)[2] ? bytes : undefined;
}

async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Array.from(STORED.keys(), (url) => store(cache, url, AT_FIRST)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** The open pages of this Crossread. */
async function pages() {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(SCOPE));
}

/** Takes over from an older worker unless somebody has another page open. */
async function takeOverIfAlone(port) {
  const alone = (await pages()).length < 2;
  port.postMessage(alone);
  if (alone) {
    await self.skipWaiting();
  }
}

/** Pages that have started under this worker, by their ids: what they need is in its copy. */
const started = new Set();

/** Removes older copies, once no open page may ask for a file of theirs. */
async function forgetOlder() {
  if ((await pages()).every(({ id }) => started.has(id))) {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(FAMILY) && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
  }
}

/** Sees to it that every file of the copy is there and as it was built. */
async function checkCopy(page, port) {
  started.add(page.id);
  try {
    await forgetOlder();
    const cache = await caches.open(CACHE);
    // One after the other: a page is being used meanwhile.
    for (const url of STORED.keys()) {
      const bytes = await whole(cache, url);
      if (bytes) {
        release(bytes);
      } else {
        await store(cache, url, ANEW);
      }
    }
    port.postMessage(true);
  } catch (error) {
    console.info("The copy for offline use is not complete:", error);
    port.postMessage(false);
  }
}

/** The address of the stored file that a request asks for, if it asks for one. */
function storedAddress(request) {
  const url = new URL(request.url);
  url.hash = "";
  if (request.mode === "navigate") {
    // Whatever is asked for after the question mark, it is the same page.
    url.search = "";
    return url.href === PAGE || url.href === `${PAGE}index.html` ? PAGE : undefined;
  }
  return STORED.has(url.href) ? url.href : undefined;
}

async function answer(request, url) {
  const cache = await caches.open(CACHE);
  const stored = await cache.match(url);
  if (Number(stored?.headers.get("content-length")) > LARGE) {
    return stored;
  }
  const bytes = await whole(cache, url);
  if (bytes) {
    return responseOf(bytes, STORED.get(url)[1]);
  }
  // A browser may drop the copy or a part of it when space is short.
  return store(cache, url, ANEW).then(
    () => cache.match(url),
    () => fetch(request),
  );
}

/** What is not of this build: a page of an older one, still open, may need a file of its own copy. */
async function answerOlder(request) {
  return (await caches.match(request)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
// On the first visit the open page gets its offline copy without a reload.
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (event.data === "accept-update") {
    event.waitUntil(self.skipWaiting());
  } else if (event.data === "take-over-if-alone") {
    event.waitUntil(takeOverIfAlone(port));
  } else if (event.data === "check-copy") {
    event.waitUntil(checkCopy(event.source, port));
  }
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) {
    return;
  }
  const url = storedAddress(request);
  if (url && request.mode === "navigate") {
    const headers = { "content-type": "text/html; charset=utf-8" };
    event.respondWith(answer(request, url).catch(() => new Response(NO_PAGE, { status: 503, headers })));
  } else if (url) {
    event.respondWith(answer(request, url));
  } else if (request.mode !== "navigate") {
    event.respondWith(answerOlder(request));
  }
});
