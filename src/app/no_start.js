/**
 * What the page says where start.js never runs: the browser is too old for it, or it did not arrive.
 * Written for browsers that know no modules.
 */
(function () {
  var TOO_OLD = "This browser is too old for Crossread. Use a current Firefox, Chrome, Edge or Safari.";
  var NOT_THERE =
    "A part of Crossread could not be loaded." +
    " " +
    "Reload the page. If that does not help, the site may be incomplete: tell whoever runs it.";

  function say(sentence) {
    document.getElementById("start-said").textContent = sentence;
  }

  if (!("noModule" in document.createElement("script"))) {
    say(TOO_OLD);
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
