/** Begins what keeps the copy for offline use (offline.js), which is loaded after all that the page shows. */

import { announce } from "./messages.js";
import { root, settings } from "./page.js";
import { canReload } from "./reloading.js";

const isControlled = () => navigator.serviceWorker?.controller;

function goOnWithout(error) {
  console.info("No copy for offline use:", error);
  if (!isControlled()) {
    announce("no-offline-copy");
  }
}

/** Keeps the copy, in a page that has one; what fails is told to the app. */
export function beginOffline() {
  if (!settings.serviceWorker) {
    return;
  }
  import(settings.offline).then(
    ({ keepOffline }) => keepOffline(settings.serviceWorker, { announce, canReload }).catch(goOnWithout),
    (error) => {
      goOnWithout(error);
      if (isControlled()) {
        // It is a part of the copy itself.
        root.dataset.offline = "incomplete";
        announce("offline-incomplete");
      }
    },
  );
}
