/** The words of the first screen that stand in the page. */

import { box, root } from "./page.js";

/** After so many milliseconds nothing waits for a picture. */
const NO_PICTURE_MS = 500;

/**
 * Resolves once the first screen's words, where they stand in the page, have been on the screen: the app
 * takes their place, and a picture that was never shown is of no use. A tab behind others gets none.
 */
export function wordsShown() {
  const wordsAreHere = root.dataset.begins === "first-screen" && box.querySelector(".welcome-words");
  if (!wordsAreHere || document.hidden) {
    return null;
  }
  return new Promise((resolve) => {
    new PerformanceObserver((paints) => {
      if (paints.getEntriesByName("first-contentful-paint").length > 0) {
        resolve();
      }
    }).observe({ type: "paint", buffered: true });
    setTimeout(resolve, NO_PICTURE_MS);
  });
}
