// Shows what is found while one types, from the first letter; Enter asks for the whole words, as without scripts.
(function () {
  "use strict";
  var field = document.querySelector("[data-typed]");
  if (!field) { return; }
  var box = document.getElementById(field.dataset.typed);
  var told = document.querySelector("[data-typed-told]");
  var WAIT = 180;
  var asked = field.value.trim();
  var timer = 0;
  var number = 0;
  // The word that is being typed is a beginning; one in quotes is as it stands.
  function begun(words) {
    return !words || /["*\s]$/.test(words) || (words.split('"').length % 2 === 0) ? words : words + "*";
  }
  function ask() {
    var words = field.value.trim();
    if (words === asked || (words.split('"').length % 2 === 0)) { return; }
    asked = words;
    var mine = ++number;
    fetch("/search" + (words ? "?q=" + encodeURIComponent(begun(words)) : "")).then(function (answer) {
      return answer.text();
    }).then(function (text) {
      if (mine !== number) { return; }
      var found = new DOMParser().parseFromString(text, "text/html").getElementById(box.id);
      if (!found) { return; }
      box.replaceChildren.apply(box, Array.prototype.slice.call(found.childNodes));
      told.textContent = !words ? "" : box.querySelector("article") ? told.dataset.some : told.dataset.none;
    }).catch(function () { asked = ""; });
  }
  field.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
})();
