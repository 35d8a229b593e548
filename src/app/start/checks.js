/** Whether the browser can run the page at all. */

import { StartFailure } from "./failures.js";
import { oneFile } from "./page.js";

/** Throws unless the program can be read in parts, and the edition in one file be unpacked. */
export function checkStreams() {
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
export async function checkWebAssembly() {
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
