/**
 * Keeps a complete copy of Crossread, so that it opens without a network.
 *
 * The build fills in VERSION and FILES. A copy is all or nothing: every file is fetched
 * anew and compared with its digest, and only then the copy counts. A newer copy waits
 * until the page sends "accept-update" or all pages are closed.
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
const STORED = new Set(FILES.map(([address]) => new URL(address, SCOPE).href));

function hex(buffer) {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Fetches one file past all caches and stores it if its bytes are the ones of this build. */
async function store(cache, [address, mediaType, digest]) {
  const url = new URL(address, SCOPE).href;
  const response = await fetch(url, { cache: "reload" });
  if (!response.ok) {
    throw new Error(`${address}: the server answered ${response.status}`);
  }
  const bytes = await response.arrayBuffer();
  const found = hex(await crypto.subtle.digest("SHA-256", bytes));
  if (found !== digest) {
    throw new Error(`${address}: expected digest ${digest}, found ${found}`);
  }
  // A new Response, because a redirected one may not answer a navigation.
  await cache.put(url, new Response(bytes, { headers: { "content-type": mediaType } }));
}

async function install() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(FILES.map((file) => store(cache, file)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function activate() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(FAMILY) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  // On the first visit the open page gets its offline copy without a reload.
  await self.clients.claim();
}

/** The stored address that answers a request, or null where the network answers. */
function storedAddress(request) {
  if (request.method !== "GET") {
    return null;
  }
  const url = new URL(request.url);
  url.hash = "";
  if (request.mode === "navigate") {
    // Whatever is asked for after the question mark, it is the same page.
    url.search = "";
    return url.href === PAGE || url.href === `${PAGE}index.html` ? PAGE : null;
  }
  return STORED.has(url.href) ? url.href : null;
}

async function answer(request, address) {
  const cache = await caches.open(CACHE);
  // Without the copy (a browser may drop it when space is short) the network still works.
  return (await cache.match(address)) ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "accept-update") {
    self.skipWaiting();
  }
});
self.addEventListener("fetch", (event) => {
  const address = storedAddress(event.request);
  if (address) {
    event.respondWith(answer(event.request, address));
  }
});
