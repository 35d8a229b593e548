/** How far the parts of the page have arrived: a bar and megabytes. */

import { box, root, settings } from "./page.js";
import { wholeAtOnce } from "./visit.js";

const bar = box.querySelector("progress");
const amount = box.querySelector(".start-amount");

const bytesToLoad =
  Number(settings.wasmBytes) +
  Number(settings.corpusBytes) +
  (wholeAtOnce && settings.later ? Number(settings.laterBytes) : 0);
let bytesLoaded = 0;

// Made once: making it takes longer than all else that is done for a part that arrives.
const oneDigit = new Intl.NumberFormat(root.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

function megabytes(bytes) {
  return oneDigit.format(bytes / 1e6);
}

/** Shows the bar. */
export function showBar() {
  bar.hidden = false;
}

/** Moves the bar on by so many bytes. */
export function count(bytes) {
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
