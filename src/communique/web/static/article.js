// Pointing at an entry lights its words in the text, and the other way round.
(function () {
  "use strict";
  var marks = document.querySelectorAll(".text mark[data-acts]");
  var entries = document.querySelectorAll(".margin li[data-act]");
  function light(acts, on) {
    marks.forEach(function (mark) {
      var own = mark.dataset.acts.split(" ");
      if (acts.some(function (act) { return own.indexOf(act) >= 0; })) { mark.classList.toggle("lit", on); }
    });
    entries.forEach(function (entry) {
      if (acts.indexOf(entry.dataset.act) >= 0) { entry.classList.toggle("lit", on); }
    });
  }
  function listen(node, acts) {
    ["mouseenter", "focusin"].forEach(function (name) {
      node.addEventListener(name, function () { light(acts, true); });
    });
    ["mouseleave", "focusout"].forEach(function (name) {
      node.addEventListener(name, function () { light(acts, false); });
    });
  }
  marks.forEach(function (mark) { listen(mark, mark.dataset.acts.split(" ")); });
  entries.forEach(function (entry) { listen(entry, [entry.dataset.act]); });
})();
