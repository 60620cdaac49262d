// Light or dark as the reader chose; where nothing was chosen the system's choice stands.
(function () {
  "use strict";
  var KEY = "communique-theme";
  var root = document.documentElement;
  function stored() {
    try { return localStorage.getItem(KEY); } catch (error) { return null; }
  }
  var chosen = stored();
  if (chosen === "light" || chosen === "dark") { root.dataset.theme = chosen; }
  document.addEventListener("DOMContentLoaded", function () {
    var wide = window.matchMedia("(min-width: 60rem)");
    function unfold() {
      document.querySelectorAll("[data-menu]").forEach(function (menu) { menu.open = wide.matches; });
    }
    unfold();
    wide.addEventListener("change", unfold);
    if (wide.matches) {
      document.querySelectorAll("[data-filters]").forEach(function (form) { form.open = true; });
    }
    // Of a picture wider than the screen the newest part is shown first.
    document.querySelectorAll("[data-end]").forEach(function (box) { box.scrollLeft = box.scrollWidth; });
    var button = document.querySelector("[data-theme-switch]");
    if (!button) { return; }
    button.hidden = false;
    button.addEventListener("click", function () {
      var dark = root.dataset.theme
        ? root.dataset.theme === "dark"
        : window.matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      try { localStorage.setItem(KEY, root.dataset.theme); } catch (error) { /* shown, not kept */ }
    });
  });
})();
