/**
 * What runs before start.js, and before anything is painted: the colours that the reader chose (the app sets the
 * rest), whether the first screen is asked for, whose words the page holds already, and what the page says where
 * start.js never runs because the browser is too old for it, or it did not arrive.
 * Written for browsers that know no modules.
 */
(function () {
  var root = document.documentElement;
  var theme = "system";
  try {
    theme = localStorage.getItem("crossread.theme") || theme;
  } catch (error) {
    // Storage is blocked: the device's own colours.
  }
  root.setAttribute("data-theme", theme);
  // The edition in one file holds this text itself, and may have been saved on another screen.
  var isHosted = document.currentScript && document.currentScript.src;
  if (isHosted && !location.search && !location.hash) {
    root.setAttribute("data-begins", "first-screen");
  }

  var TOO_OLD = "This browser is too old for Crossread. Use a current Firefox, Chrome, Edge or Safari.";
  var NOT_THERE =
    "A part of Crossread could not be loaded." +
    " " +
    "Reload the page. If that does not help, the site may be incomplete: tell whoever runs it.";

  function say(sentence) {
    root.removeAttribute("data-begins");
    document.getElementById("start-said").textContent = sentence;
  }

  if (!("noModule" in document.createElement("script"))) {
    document.addEventListener("DOMContentLoaded", function () {
      say(TOO_OLD);
    });
    return;
  }
  window.addEventListener(
    "error",
    function (event) {
      // Once start.js runs it speaks for itself.
      if (window.crossread && window.crossread.ready) {
        return;
      }
      if (event.target.nodeName === "SCRIPT") {
        say(NOT_THERE);
      } else if (/SyntaxError/.test(event.message)) {
        say(TOO_OLD);
      }
    },
    true,
  );
})();
