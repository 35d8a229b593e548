/**
 * Keeps the copy of the page for offline use, and follows its updates. start.js begins this once the page
 * is there, or could not start; what both say to the app stands in start/messages.js.
 */

const root = document.documentElement;

/** How long after the start an update may still take over unasked, in milliseconds. */
const QUIET_UPDATE_MS = 5000;

/** Resolves once the worker has finished installing, with its state. */
function installed(worker) {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state !== "installing") {
        worker.removeEventListener("statechange", look);
        resolve(worker.state);
      }
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

/** Asks a worker something that it answers. */
function ask(worker, question) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = (event) => resolve(event.data);
    worker.postMessage(question, [port2]);
  });
}

/**
 * Registers the service worker and tells the app about updates.
 *
 * @returns {Promise<ServiceWorkerRegistration>}
 */
async function followUpdates(container, address, { announce, canReload }) {
  // An update may take over unasked only where nobody has done anything yet, and never
  // after a reload, so that it cannot reload for ever.
  let untouched = performance.getEntriesByType("navigation")[0]?.type !== "reload";
  const touch = () => (untouched = false);
  const acts = ["pointerdown", "keydown", "wheel", "touchstart"];
  acts.forEach((act) => window.addEventListener(act, touch, { once: true, passive: true }));
  setTimeout(touch, QUIET_UPDATE_MS);

  const offer = () => {
    root.dataset.update = "waiting";
    announce("update-waiting");
  };
  // The first worker of all takes over from none.
  let controlled = Boolean(container.controller);
  let accepted = false;
  container.addEventListener("controllerchange", () => {
    if (controlled && (accepted || canReload())) {
      location.reload();
    } else if (controlled) {
      offer();
    }
    controlled = true;
  });

  const registration = await container.register(address);
  window.addEventListener("crossread:accept-update", () => {
    accepted = true;
    if (registration.waiting) {
      registration.waiting.postMessage("accept-update");
    } else {
      location.reload(); // Another tab has accepted it.
    }
  });
  const takeOverOrOffer = async () => {
    accepted = untouched;
    if (!untouched || !(await ask(registration.waiting, "take-over-if-alone"))) {
      accepted = false;
      offer();
    }
  };
  const follow = async (worker) => {
    const state = await installed(worker);
    // The first worker of all waits for nobody, and may have taken over by now.
    if (registration.waiting === worker && registration.active && container.controller) {
      takeOverOrOffer();
    } else if (state === "redundant" && !container.controller) {
      root.dataset.offline = "incomplete";
      announce("no-offline-copy");
    }
  };
  registration.addEventListener("updatefound", () => follow(registration.installing));
  if (registration.waiting && container.controller) {
    takeOverOrOffer();
  } else if (registration.installing) {
    follow(registration.installing);
  }
  return registration;
}

/**
 * Keeps the copy for offline use, and tells the app once all of it is there.
 *
 * @param {string} address the service worker
 * @param {{announce: (name: string, detail?: object) => boolean, canReload: () => boolean}} page what start.js does
 *   for it: tell the app something, and see whether a reload would lose nothing
 */
export async function keepOffline(address, page) {
  const container = navigator.serviceWorker;
  if (!container) {
    // An insecure address or a private window: the page works, online.
    page.announce("no-offline-copy");
    return;
  }
  const first = !(await container.getRegistration())?.active;
  await followUpdates(container, address, page);
  const { active } = await container.ready;
  const isWhole = await ask(active, "check-copy");
  root.dataset.offline = isWhole ? "ready" : "incomplete";
  page.announce(isWhole ? "offline-ready" : "offline-incomplete", { first });
}
