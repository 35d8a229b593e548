/**
 * Loads the page: WebAssembly with progress, a plain sentence when something fails; then what
 * keeps the copy for offline use.
 *
 * Each module beside this file does one of these things. A release joins them to one script
 * (src/xtask/packaging/scripts.rs says how they are to be written).
 */

import { beginOffline } from "./begin_offline.js";
import { refuseDrops } from "./drops.js";
import { followPanics, show } from "./failures.js";
import { onDemand } from "./on_demand.js";
import { settings } from "./page.js";
import { ownArticles } from "./parts.js";
import { addArticles, loadLater, startApp } from "./program.js";
import { followTypingAndLeaving } from "./reloading.js";
import { followTheme } from "./theme_color.js";
import { allowWorkers } from "./trusted_types.js";
import { wholeAtOnce } from "./visit.js";

followTheme();
refuseDrops();
followPanics();
followTypingAndLeaving();
allowWorkers();
// For scripts and the console: `ready` resolves once the page is there and `search` can be called.
const ready = startApp();
window.crossread = Object.assign(window.crossread ?? {}, {
  ready,
  ownArticles,
  laterIsThere: !settings.later,
  wholeAtOnce,
  ...onDemand(),
});
try {
  await ready;
  await loadLater();
  await addArticles();
} catch (error) {
  show(error);
}
// Also after a failed start: the copy may heal it, and it does not get in the way of loading.
beginOffline();
