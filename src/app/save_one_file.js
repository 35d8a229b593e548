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

/** What belongs into a slot, as pieces of a Blob. `count` is told of bytes as they are packed. */
async function filled([kind, ...words], added, count) {
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
      const bytes = new Blob(await Promise.all(addresses.map(async (address) => (await file(address)).blob())));
      return packed(name, bytes.stream().pipeThrough(counting()));
    }
    case "own":
      return oneFile.own();
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
 * @returns {Promise<number>} how large the file is, in bytes
 * @throws an Error where a part of the page cannot be had, the string "too old" where the
 *   browser cannot pack
 */
export async function saveOneFile(added = [], name = "crossread.html", tell = () => {}) {
  if (!("CompressionStream" in window)) {
    throw "too old";
  }
  const shell = oneFile ? oneFile.shell() : await (await file(settings.shell)).text();
  let of = added.reduce((sum, bytes) => sum + bytes.length, 0);
  if (!oneFile) {
    of += Number(settings.wasmBytes) + Number(settings.corpusBytes);
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
    pieces[at] = await filled(pieces[at].split(" "), added, count);
  }
  const page = new Blob(pieces.flat(), { type: "text/html" });
  handOver(page, name);
  return page.size;
}

// Where this is a part of the page, nobody imports it.
window.crossread.saveOneFile = saveOneFile;
