/**
 * What the app and start.js, with offline.js, say to each other, all on `window`:
 *   crossread:panic           app → start  the app stopped; `detail` is the message
 *   crossread:offline-ready   start → app  everything is stored and checked; `detail.first` on the first visit
 *   crossread:offline-incomplete  start → app  a part of what was stored is gone and cannot be had
 *   crossread:no-offline-copy start → app  the browser keeps no copy of this page
 *   crossread:update-waiting  start → app  a newer version is stored and waits
 *   crossread:accept-update   app → start  switch to it now
 *   crossread:before-reload   start → app  it was accepted in another tab; cancelled where a reload
 *                                          would lose something
 * For whoever looks later: <html data-offline="ready"> or "incomplete", and <html data-update="waiting">.
 */

/** Tells the app something; whether it let it be. */
export function announce(name, detail) {
  return window.dispatchEvent(new CustomEvent(`crossread:${name}`, { detail, cancelable: true }));
}
