/**
 * What start.js and its modules find in the page.
 *
 * The build fills in the attributes of the <script> element of start.js, which are `settings`:
 *   data-js, data-wasm    the program and its WebAssembly module
 *   data-wasm-bytes       the module's size, for the progress bar (release builds)
 *   data-later            what the program begins without, a second module (release builds)
 *   data-later-bytes      that module's size
 *   data-corpus           the articles, where they are a file of their own and not in the module
 *   data-corpus-bytes     that file's size
 *   data-save             what puts the edition in one file together
 *   data-shell            what that begins with (release builds)
 *   data-stored           what measures and clears what the browser keeps of this page
 *   data-importer-start   what starts the worker that reads files which a reader adds
 *   data-importer         that worker
 *   data-importer-js, data-importer-wasm   its program and that one's WebAssembly module
 *   data-offline          what keeps the copy for offline use and follows updates
 *   data-service-worker   the worker that keeps the offline copy (release builds)
 *
 * In the edition in one file open_one_file.js has run before and left `crossread.oneFile`; data-wasm
 * and data-corpus are then names of its parts.
 */

export const settings = document.querySelector("script[data-wasm]").dataset;

export const root = document.documentElement;

/** What stands in the page until the app does. */
export const box = document.getElementById("start");

/** The parts of the edition in one file; undefined in a page of several. */
export const oneFile = window.crossread?.oneFile;

/** Whether the app has taken the place of what stood in the page before. */
export const isStarted = () => !box.isConnected;
