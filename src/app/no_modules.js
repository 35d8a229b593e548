/**
 * What a browser says that is too old for modules; all others pass over it.
 */
document.getElementById("start").textContent =
  "This browser is too old for Crossread. Use a current Firefox, Chrome, Edge or Safari.";
