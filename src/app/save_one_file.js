/**
 * Puts the edition in one file together, as the build does in src/xtask/packaging/one_file. The
 * page loads this when the reader asks for it; the edition in one file holds it.
 *
 * What is put together begins as a shell: the page with slots, <!--slot …-->, for
 *   text FILES         the files' text, one after the other
 *   part NAME FILES    the same bytes, packed, in elements that open_one_file.js reads
 *   own                the parts that this very file holds already
 *   view               what is on screen now
 *   added              articles that the reader added
 */

const settings = document.querySelector("script[data-wasm]").dataset;
const { oneFile } = window.crossread;

/** Packed bytes in one element, a multiple of four: long texts take some browsers long. */
const ELEMENT_BYTES = 160000;
/** How long the file stays after it was handed to the browser, which may ask where to put it. */
const KEPT_MS = 60000;

// The beginning of a comment must not stand in a script that is part of a page.
const SLOT = /<!-{2}slot (.+?)-->/;

const FIRST_DIGIT = 35;
const LEFT_OUT = 60;
const BASE = 85;

/** The text that stands for some bytes; open_one_file.js says how. */
function encoded(bytes) {
  const text = new Uint8Array(Math.ceil((bytes.length * 5) / 4));
  for (let first = 0, place = 0; first < bytes.length; first += 4, place += 5) {
    // Missing bytes count as 0; digits behind the end of the text are written nowhere.
    let value =
      ((bytes[first] << 24) | (bytes[first + 1] << 16) | (bytes[first + 2] << 8) | bytes[first + 3]) >>> 0;
    for (let at = place + 4; at >= place; at -= 1) {
      const code = FIRST_DIGIT + (value % BASE);
      text[at] = code < LEFT_OUT ? code : code + 1;
      value = Math.floor(value / BASE);
    }
  }
  return new TextDecoder().decode(text);
}

/** The elements of one part, as text. */
async function packed(name, bytes) {
  const elements = [];
  const group = new Uint8Array(ELEMENT_BYTES);
  let length = 0;
  const write = () => {
    const text = encoded(group.subarray(0, length));
    elements.push(`<script type="application/octet-stream" data-part="${name}">${text}<\/script>\n`);
    length = 0;
  };
  const reader = bytes.pipeThrough(new CompressionStream("gzip")).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    let rest = read.value;
    while (rest.length > 0) {
      const fits = rest.subarray(0, ELEMENT_BYTES - length);
      group.set(fits, length);
      length += fits.length;
      rest = rest.subarray(fits.length);
      if (length === ELEMENT_BYTES) {
        write();
      }
    }
  }
  if (length > 0) {
    write();
  }
  return elements;
}

/** A file of this page, from the copy for offline use where there is one. */
async function file(address) {
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(`${address}: the server answered ${response.status}`);
  }
  return response;
}

/** The view on screen, as the address has it. */
function viewInAddress() {
  return (location.hash.startsWith("#?") ? location.hash.slice(1) : location.search).slice(1);
}

/** The first place of bytes among others from a place on; -1 where they are not there. */
function placeOf(wanted, bytes, from) {
  for (let at = bytes.indexOf(wanted[0], from); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
    if (wanted.every((byte, place) => byte === bytes[at + place])) {
      return at;
    }
  }
  return -1;
}

/** How many bytes with which compiled articles begin tell them from all others. */
const BEGINNING = 24;

/** The program with these compiled articles in the place of its own, and zeros behind them. */
async function programWith(own, place) {
  const module = oneFile ? new Response(oneFile.part("wasm")) : await file(settings.wasm);
  const bytes = new Uint8Array(await module.arrayBuffer());
  const at = placeOf(place, bytes, 0);
  // Were they there twice, or did not fit, what is to be held back would go with the file.
  if (at < 0 || own.length > place.length || placeOf(place.subarray(0, BEGINNING), bytes, at + 1) >= 0) {
    throw new Error("the program has no such place for articles");
  }
  bytes.fill(0, at, at + place.length);
  bytes.set(own, at);
  return bytes;
}

/** The part of the page that holds its own articles, with these in their place: its name and its bytes. */
async function partWith(own, place) {
  if (!own) {
    return {};
  }
  return place ? { name: "wasm", bytes: await programWith(own, place) } : { name: "corpus", bytes: own };
}

/** What belongs into a slot, as pieces of a Blob. `count` is told of bytes as they are packed. */
async function filled([kind, ...words], added, changed, count) {
  const counting = () =>
    new TransformStream({
      transform(chunk, controller) {
        count(chunk.length);
        controller.enqueue(chunk);
      },
    });
  switch (kind) {
    case "text":
      return Promise.all(words.map(async (address) => (await file(address)).text()));
    case "part": {
      const [name, ...addresses] = words;
      const isChanged = name === changed.name;
      const blob = async (address) => (await file(address)).blob();
      const bytes = new Blob(isChanged ? [changed.bytes] : await Promise.all(addresses.map(blob)));
      return packed(name, bytes.stream().pipeThrough(counting()));
    }
    case "own": {
      const { name, bytes } = changed;
      // Last, as the build has it: by its lack a file shows that it was cut short.
      const last = name ? await packed(name, new Blob([bytes]).stream().pipeThrough(counting())) : [];
      return [...oneFile.own(name), ...last];
    }
    case "view":
      // A private page has it after the #. The browser has escaped what could end the element.
      return [`<script type="text/plain" data-view>${viewInAddress()}<\/script>\n`];
    case "added": {
      const parts = added.map((bytes, number) =>
        packed(`added${number}`, new Blob([bytes]).stream().pipeThrough(counting())),
      );
      return (await Promise.all(parts)).flat();
    }
    default:
      throw new Error(`unknown slot ${kind}`);
  }
}

/** Gives the browser a file to save. */
function handOver(page, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(page);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

/**
 * Saves this page as one file that opens in the present view.
 *
 * @param {Uint8Array[]} added compiled bytes of all corpora that the reader added to the page,
 *   also of those that it was opened with
 * @param {string} name how the file is called
 * @param {(done: number, of: number) => void} tell called with how many bytes are packed so far
 * @param {Uint8Array} [own] compiled bytes of the page's own articles, where less of them goes into the
 *   file than the page has; all bytes of theirs that the page has then stay out of it
 * @param {Uint8Array} [place] the bytes of the program in whose place they come; nothing where the page's
 *   articles are a file of their own
 * @returns {Promise<number>} how large the file is, in bytes
 * @throws an Error where a part of the page cannot be had, the string "too old" where the
 *   browser cannot pack
 */
export async function saveOneFile(added = [], name = "crossread.html", tell = () => {}, own, place) {
  if (!("CompressionStream" in window)) {
    throw "too old";
  }
  let shell = oneFile ? oneFile.shell() : await (await file(settings.shell)).text();
  const changed = await partWith(own, place);
  if (changed.name === "corpus") {
    shell = shell.replace(/data-corpus-bytes="\d+"/, `data-corpus-bytes="${own.length}"`);
  }
  let of = added.reduce((sum, bytes) => sum + bytes.length, 0);
  if (oneFile) {
    of += changed.bytes?.length ?? 0;
  } else {
    of += Number(settings.wasmBytes) + Number(settings.laterBytes);
    of += changed.name === "corpus" ? own.length : Number(settings.corpusBytes);
  }
  let done = 0;
  const count = (bytes) => {
    // Styles and programs are packed as well, which is not worth a word.
    done = Math.min(done + bytes, of);
    tell(done, of);
  };
  // Every second piece is what stands in a slot.
  const pieces = shell.split(SLOT);
  for (let at = 1; at < pieces.length; at += 2) {
    pieces[at] = await filled(pieces[at].split(" "), added, changed, count);
  }
  const page = new Blob(pieces.flat(), { type: "text/html" });
  handOver(page, name);
  return page.size;
}

// Where this is a part of the page, nobody imports it.
window.crossread.saveOneFile = saveOneFile;
