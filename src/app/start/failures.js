/** What the page says when something fails. */

import { isStarted, oneFile, root } from "./page.js";

/** Something that a person can be told about: what happened, and what to do. */
export class StartFailure extends Error {
  /**
   * @param {string} what what happened, one sentence
   * @param {string} mend what to do, one sentence
   * @param {unknown} [cause] the error behind it, shown small
   */
  constructor(what, mend, cause) {
    super(what, { cause });
    this.mend = mend;
  }
}

/** The failure for a file that did not arrive. */
export function notLoaded(address, cause) {
  if (oneFile) {
    return new StartFailure(
      "This file is damaged: a part of it cannot be read.",
      "Get it once more from where it came from.",
      `${address}: ${cause}`,
    );
  }
  const name = new URL(address, document.baseURI).pathname.split("/").pop();
  if (navigator.onLine === false) {
    return new StartFailure(
      "You are offline, and this browser has no copy of Crossread yet.",
      "Connect once and open this page again. After that it also works without the internet.",
      `${name}: ${cause}`,
    );
  }
  return new StartFailure(
    "A part of Crossread could not be loaded.",
    "Reload the page. If that does not help, the site may be incomplete: tell whoever runs it.",
    `${name}: ${cause}`,
  );
}

/** The failure for a file that is not in the copy on this device any more, while the site is out of reach. */
export function lost(address, cause) {
  return new StartFailure(
    "The copy of Crossread on this device has lost a part, and the site cannot be reached to mend it.",
    "Connect to the internet and reload the page.",
    `${address}: ${cause}`,
  );
}

const said = document.getElementById("start-said");

/** Shows a failure: in place of the loading sentence, or above the page once it is there. */
export function show(error) {
  const failure =
    error instanceof StartFailure
      ? error
      : new StartFailure("Crossread could not start.", "Reload the page.", error);
  const place = said.isConnected ? said : document.createElement("div");
  place.classList.toggle("start-failure", place !== said);
  delete root.dataset.begins;
  place.setAttribute("role", "alert");
  const lines = [failure.message, failure.mend].map((sentence) => {
    const line = document.createElement("p");
    line.className = "start-text";
    line.textContent = sentence;
    return line;
  });
  if (failure.cause) {
    const detail = document.createElement("p");
    detail.className = "start-detail";
    detail.textContent = String(failure.cause);
    lines.push(detail);
  }
  if (place === said && failure.cause && !oneFile) {
    const again = document.createElement("button");
    again.className = "button";
    again.textContent = "Reload now";
    again.addEventListener("click", () => location.reload());
    lines.push(again);
  }
  place.replaceChildren(...lines);
  if (!place.isConnected) {
    document.body.prepend(place);
  }
}

/** Tells when the app stops later on. */
export function followPanics() {
  window.addEventListener("crossread:panic", (event) => {
    // While starting, the same panic also ends `startApp`, which has the better sentence.
    if (isStarted()) {
      show(
        new StartFailure(
          "Crossread has stopped because of a mistake in its program.",
          "Reload the page: its address still holds what you were looking at.",
          event.detail,
        ),
      );
    }
  });
}
