/** The frame that a browser draws around the page takes the colours that the reader chose as well. */

import { root } from "./page.js";

function takeTheme() {
  const { theme = "system" } = root.dataset;
  for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
    const ofDevice = (meta.dataset.media ??= meta.getAttribute("media"));
    const always = ofDevice.includes(theme) ? "all" : "not all";
    meta.setAttribute("media", theme === "system" ? ofDevice : always);
  }
}

/** Gives the frame its colours, now and whenever the reader chooses others. */
export function followTheme() {
  takeTheme();
  new MutationObserver(takeTheme).observe(root, { attributeFilter: ["data-theme"] });
}
