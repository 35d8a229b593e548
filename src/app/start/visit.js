/** How the page was come to, and what has to be there before it is shown. */

import { oneFile } from "./page.js";

const visit = performance.getEntriesByType("navigation")[0];

/**
 * Whether nothing is shown before the second module is there as well: a link may open any screen, and
 * whoever comes back, comes back to a place on the page. In the edition in one file it lies at hand.
 */
export const wholeAtOnce =
  Boolean(oneFile || location.search || location.hash || history.state) || visit?.type !== "navigate";
