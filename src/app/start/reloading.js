/** When the page may be loaded anew, and when it must be. */

import { announce } from "./messages.js";
import { isStarted } from "./page.js";

/** The field in which something is half typed. What is typed into a search box is in the address. */
let halfTyped;

/** How wide the window was when the page was left, in pixels. */
let widthLeft;

/** Whether a reload would lose nothing; what a field holds and cannot take is not in the address either. */
export function canReload() {
  const holds = halfTyped?.isConnected || document.querySelector("[aria-invalid=true]");
  return !holds && announce("before-reload");
}

/** Follows what is typed, and whether the page is left and come back to. */
export function followTypingAndLeaving() {
  document.addEventListener("input", ({ target }) => (halfTyped = target.type === "search" ? halfTyped : target));
  document.addEventListener("change", ({ target }) => (halfTyped = target === halfTyped ? undefined : halfTyped));
  window.addEventListener("pagehide", () => (widthLeft = innerWidth));
  window.addEventListener("pageshow", ({ persisted }) => {
    // A page that was left while it loaded has not started. WebKit does not tell a page that it had put aside
    // that its window has become another one.
    if (persisted && (!isStarted() || (innerWidth !== widthLeft && canReload()))) {
      location.reload();
    }
  });
}
