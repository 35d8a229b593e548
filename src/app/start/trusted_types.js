/** What may become a script where the policy asks for trusted types. */

import { oneFile, settings } from "./page.js";

/** The page's own workers start, and no other text becomes a script or markup. */
export function allowWorkers() {
  if (oneFile) {
    return; // Its policy names each script by its digest.
  }
  const own = [settings.importer, settings.serviceWorker].map((address) => new URL(address, document.baseURI).href);
  const createScriptURL = (address) => (own.includes(new URL(address, document.baseURI).href) ? address : null);
  try {
    window.trustedTypes?.createPolicy("default", { createScriptURL });
  } catch (error) {
    // A host's own policy forbids it: the page works, without files of the reader's own and offline.
    console.info("No trusted types:", error);
  }
}
