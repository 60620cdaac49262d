// Says before sending that files are too large; shows how far a reading is without turning the page.
(function () {
  "use strict";
  var form = document.querySelector("form.adding");
  if (form) {
    var files = form.querySelector("#files");
    var wrong = form.querySelector("[data-wrong]");
    var send = form.querySelector("button[type=submit]");
    files.addEventListener("change", function () {
      var sizes = Array.prototype.map.call(files.files, function (file) { return file.size; });
      var sum = sizes.reduce(function (all, size) { return all + size; }, 0);
      var much = sizes.length > +form.dataset.most || sum > +form.dataset.together ||
        sizes.some(function (size) { return size > +form.dataset.largest; });
      wrong.hidden = !much;
      send.disabled = much;
    });
  }
  var box = document.getElementById("progress");
  if (!box || box.dataset.over === "yes") { return; }
  var job = box.dataset.job;
  var seen = "";
  function ask() {
    fetch("/add/" + job + ".json", { headers: seen ? { "If-None-Match": seen } : {} }).then(function (answer) {
      if (answer.status === 304) { return null; }
      if (!answer.ok) { throw new Error("gone"); }
      seen = answer.headers.get("ETag") || "";
      return fetch(location.pathname).then(function (page) { return page.text(); });
    }).then(function (text) {
      if (text) {
        var shown = new DOMParser().parseFromString(text, "text/html").getElementById("progress");
        box.replaceChildren.apply(box, Array.prototype.slice.call(shown.childNodes));
        box.dataset.over = shown.dataset.over;
        if (shown.dataset.over === "yes") { return; }
      }
      setTimeout(ask, 1000);
    }).catch(function () { setTimeout(ask, 5000); });
  }
  setTimeout(ask, 700);
})();
