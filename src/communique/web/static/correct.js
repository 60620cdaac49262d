// Copies a quote with its citation, and lets an editor judge by single keys, which can be switched off.
(function () {
  "use strict";
  var KEY = "communique-keys";
  var COPIED = document.currentScript.dataset.copied;

  // --- a quote with its citation: the link copies; where it cannot, it leads to the page with the citation ---
  function copied(link) {
    var said = document.createElement("span");
    said.className = "copied";
    said.setAttribute("role", "status");
    said.textContent = COPIED;
    link.after(said);
    setTimeout(function () { said.remove(); }, 2500);
  }
  document.addEventListener("click", function (event) {
    var link = event.target.closest ? event.target.closest("a[data-cite]") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) { return; }
    event.preventDefault();
    var address = new URL(link.href);
    fetch(address.pathname + ".json" + address.search)
      .then(function (answer) { if (!answer.ok) { throw new Error("no citation"); } return answer.json(); })
      .then(function (told) { return navigator.clipboard.writeText(told.text); })
      .then(function () { copied(link); }, function () { location.href = link.href; });
  });

  // --- how many rows of a list are ticked ---
  var bulk = document.querySelector("[data-bulk]");
  function boxes() { return document.querySelectorAll('input[type=checkbox][name=id]'); }
  function ticked() { return Array.prototype.filter.call(boxes(), function (box) { return box.checked; }); }
  function count() {
    var some = ticked().length;
    boxes().forEach(function (box) {
      var card = box.closest(".card");
      if (card) { card.classList.toggle("chosen-row", box.checked); }
    });
    if (!bulk) { return; }
    bulk.classList.toggle("idle", some === 0);
    bulk.querySelector("[data-chosen]").dataset.count = String(some);
  }
  document.addEventListener("change", function (event) {
    if (event.target.matches('input[type=checkbox][name=id]')) { count(); }
  });
  count();

  // --- keys ---
  var dialog = document.getElementById("keys");
  if (!dialog) { return; }
  function on() {
    try { return localStorage.getItem(KEY) !== "off"; } catch (error) { return true; }
  }
  var opener = document.querySelector("[data-keys-open]");
  var toggle = dialog.querySelector("[data-keys-switch]");
  toggle.checked = on();
  toggle.addEventListener("change", function () {
    try { localStorage.setItem(KEY, toggle.checked ? "on" : "off"); } catch (error) { /* for this page only */ }
  });
  opener.hidden = false;
  opener.addEventListener("click", function () { dialog.showModal(); });

  var rows = Array.prototype.slice.call(document.querySelectorAll("main .card"));
  var at = -1;
  function current() { return rows[at] || null; }
  function go(to) {
    if (!rows.length) { return; }
    if (current()) { current().classList.remove("current"); }
    at = Math.max(0, Math.min(rows.length - 1, to));
    var row = current();
    row.classList.add("current");
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }
  // Whoever comes back from a decision goes on where they were.
  if (location.hash.length > 1) {
    rows.forEach(function (row, place) {
      if (row.id === decodeURIComponent(location.hash.slice(1))) { at = place; row.classList.add("current"); }
    });
  }
  document.addEventListener("focusin", function (event) {
    var row = event.target.closest ? event.target.closest("main .card") : null;
    var place = row ? rows.indexOf(row) : -1;
    if (place >= 0 && place !== at) {
      var shown = current() && current().classList.contains("current");
      if (shown) { current().classList.remove("current"); row.classList.add("current"); }
      at = place;
    }
  });
  function find(key) {
    var inside = current() ? current().querySelector('[data-key="' + key + '"]') : null;
    if (inside) { return inside; }
    // On a page of one act its own buttons are meant, wherever one is.
    var own = document.querySelectorAll("main .correct [data-key='" + key + "'], main .top [data-key='" + key + "'], main .merge > * > [data-key='" + key + "']");
    return own.length ? own[0] : null;
  }
  function press(node) {
    if (!node) { return false; }
    remember(node);
    node.click();
    if (node.tagName === "SUMMARY") {
      var field = node.parentElement.querySelector("input[name=why]");
      if (field && node.parentElement.open) { field.focus(); }
    }
    return true;
  }
  function remember(node) {
    // The list comes back at the row that was judged.
    var form = node.form || node.closest("form");
    var row = current();
    if (form && form.elements.back && row && row.id && !document.querySelector(".correct")) {
      form.elements.back.value = form.elements.back.value.split("#")[0] + "#" + row.id;
    }
  }
  document.addEventListener("submit", function (event) {
    if (event.submitter) { remember(event.submitter); }
  }, true);
  function typing(node) {
    return node.isContentEditable || /^(TEXTAREA|SELECT)$/.test(node.tagName) ||
      (node.tagName === "INPUT" && !/^(checkbox|radio|button|submit)$/.test(node.type));
  }
  document.addEventListener("keydown", function (event) {
    if (!toggle.checked || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey ||
        event.isComposing || dialog.open || typing(event.target)) { return; }
    var done = true;
    var key = event.key;
    if (key === "j") { go(at + 1); }
    else if (key === "k") { go(at - 1); }
    else if (key === "?") { dialog.showModal(); }
    else if (key === "m" && bulk && ticked().length > 1) { press(bulk.querySelector('[data-key="m"]')); }
    else if (key === "m" && bulk && current()) {
      var link = current().querySelector('[data-key="e"]');
      done = !!link;
      if (link) { location.href = link.href.replace(/\/amend$/, "/merge"); }
    }
    else if (key === "u") {
      done = press(document.querySelector('.notice [data-key="u"]') || document.querySelector('[data-key="u"]'));
    }
    else if (/^[aexmr]$/.test(key)) { done = press(find(key)); }
    else { done = false; }
    if (done) { event.preventDefault(); }
  });
})();
