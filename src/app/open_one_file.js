/**
 * Opens what the edition in one file holds. Programs, styles and articles stand in it as elements
 * of kind <script type="application/octet-stream" data-part="name">: gzip, written with 85
 * characters (src/xtask/packaging/one_file/base85.rs says which). A part may run over several.
 *
 * It runs before start.js and leaves for it and for save_one_file.js, on `window.crossread`:
 *   oneFile.part(name)   a stream of the bytes of one part
 *   oneFile.program()    a promise of the function that starts the program
 *   oneFile.added        names of the parts that hold articles which a reader had added
 *   oneFile.shell()      the page without what its parts hold, as save_one_file.js takes it
 *   oneFile.own(but)     the elements of the parts of the page itself, as text, but those of one part
 */

// A file that was cut short may lack it; start.js then says that the file is damaged.
const place = document.getElementById("parts") ?? document.createElement("div");
// Taken out, so that no look for an element walks through all of it.
place.remove();
const untouched = document.documentElement.cloneNode(true);
// The colours are this reader's.
untouched.removeAttribute("data-theme");
const elements = [...place.children];

/** The digits are the characters from # on, without <, which means something to a page. */
const FIRST_DIGIT = 35;
const LEFT_OUT = 60;
const BASE = 85;

/** The bytes that a text stands for: five digits are four bytes, highest first. */
function decoded(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  let written = 0;
  for (let first = 0; first < text.length; first += 5) {
    let value = 0;
    for (let at = first; at < first + 5; at += 1) {
      // What is missing of the last five digits counts as the highest one.
      const code = at < text.length ? text.charCodeAt(at) : FIRST_DIGIT + BASE;
      value = value * BASE + code - FIRST_DIGIT - (code > LEFT_OUT ? 1 : 0);
    }
    for (let shift = 24; shift >= 0; shift -= 8) {
      // A write behind the end of the bytes does nothing.
      bytes[written] = value >>> shift;
      written += 1;
    }
  }
  return bytes;
}

/** The bytes of one part, unpacked as they are asked for. */
function part(name) {
  const waiting = elements.filter((element) => element.dataset.part === name);
  const packed = new ReadableStream({
    pull(controller) {
      const element = waiting.shift();
      if (element) {
        controller.enqueue(decoded(element.textContent));
      } else {
        controller.close();
      }
    },
  });
  return packed.pipeThrough(new DecompressionStream("gzip"));
}

/** Puts a text into the page as an element; the page's policy allows it by its digest. */
async function insert(tag, attributes, name) {
  const element = Object.assign(document.createElement(tag), attributes);
  element.textContent = await new Response(part(name)).text();
  document.head.append(element);
}

/** The function that starts the program, once the page has its styles. */
async function program() {
  const taken = new Promise((resolve) => (window.crossread.takeProgram = resolve));
  await insert("style", {}, "style");
  await insert("script", { type: "module" }, "program");
  return taken;
}

const isAdded = (element) => element.dataset.part?.startsWith("added");
const isOwn = (element, but) => ![undefined, but].includes(element.dataset.part) && !isAdded(element);

function shell() {
  const page = untouched.cloneNode(true);
  const slots = document.createElement("div");
  slots.id = "parts";
  slots.hidden = true;
  slots.append(...["own", "view", "added"].map((slot) => document.createComment(`slot ${slot}`)));
  page.querySelector("body").append(slots);
  return `<!doctype html>\n${page.outerHTML}\n`;
}

/** The view that was on screen when the file was saved. */
const savedView = elements.find((element) => "view" in element.dataset)?.textContent;

/**
 * Puts the view where the program looks for it, in the query: one behind a #, which also a file
 * manager passes on that drops queries; else, if the file was just opened, the one it was saved in.
 */
function takeView() {
  if (location.hash.startsWith("#?")) {
    return; // A private link: the program reads it where it is.
  }
  if (location.hash.includes("=")) {
    history.replaceState(history.state, "", `?${location.hash.slice(1)}`);
  } else if (savedView && !location.search && history.state === null) {
    history.replaceState(null, "", `?${savedView}`);
  }
}

takeView();
// Before the program's own: it finds the view in its place.
window.addEventListener("popstate", takeView);

window.crossread = {
  oneFile: {
    part,
    program,
    added: [...new Set(elements.filter(isAdded).map((element) => element.dataset.part))],
    shell,
    own: (but) => elements.filter((element) => isOwn(element, but)).map((element) => `${element.outerHTML}\n`),
  },
};
