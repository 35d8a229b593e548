/** Files that are dropped on the page before the program takes them. */

const ACTS = ["dragover", "drop"];

function refuse(event) {
  if (event.dataTransfer?.types.includes("Files")) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  }
}

/** Refuses them: a browser would open them in the page's place. */
export function refuseDrops() {
  ACTS.forEach((act) => window.addEventListener(act, refuse));
}

/** Leaves them to the program. */
export function leaveDrops() {
  ACTS.forEach((act) => window.removeEventListener(act, refuse));
}
