// Charts are whole without this: it adds what a mark says where one points, looking closer, and PNG.
(function () {
  "use strict";
  var DAY = 86400000;
  var PAINT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "opacity",
    "font-family", "font-size", "font-weight", "stroke-linejoin", "stroke-linecap", "paint-order"];
  var BIGGER = 2; // a picture for print or a slide has twice the screen's points
  var LEAST = 8; // units: a shorter drag is a click that slipped

  function node(name, kind, text) {
    var made = document.createElement(name);
    made.className = kind;
    if (text) { made.textContent = text; }
    return made;
  }

  // What a mark says, at once and beside it; browsers show titles late and never to a keyboard.
  function tips(figure, svg) {
    var plot = figure.querySelector(".plot");
    var tip = node("div", "tip");
    tip.hidden = true;
    tip.setAttribute("aria-hidden", "true");
    figure.appendChild(tip);
    var said = new Map();
    svg.querySelectorAll("title").forEach(function (title) {
      var shape = title.parentNode;
      said.set(shape, title.textContent);
      title.remove();
      if (!shape.closest("a")) {
        shape.setAttribute("role", "img");
        shape.setAttribute("aria-label", said.get(shape));
      }
    });
    function show(shape) {
      tip.textContent = said.get(shape);
      tip.hidden = false;
      var mark = shape.getBoundingClientRect();
      var frame = figure.getBoundingClientRect();
      var middle = mark.left + mark.width / 2 - frame.left;
      var half = tip.offsetWidth / 2;
      tip.style.left = Math.max(4, Math.min(frame.width - 2 * half - 4, middle - half)) + "px";
      tip.style.top = Math.max(0, mark.top - frame.top - tip.offsetHeight - 8) + "px";
    }
    function hide() { tip.hidden = true; }
    svg.addEventListener("pointerover", function (event) {
      if (said.has(event.target)) { show(event.target); } else { hide(); }
    });
    svg.addEventListener("pointerleave", hide);
    svg.addEventListener("focusin", function (event) {
      var shape = event.target.querySelector ? event.target.firstElementChild : null;
      if (shape && said.has(shape)) { show(shape); }
    });
    svg.addEventListener("focusout", hide);
    plot.addEventListener("scroll", hide);
    document.addEventListener("keydown", function (event) { if (event.key === "Escape") { hide(); } });
  }

  // A drag across the days asks for these days: the address holds them, and every part of the page follows.
  function zoom(figure, svg) {
    if (!svg.dataset.address) { return; }
    var first = Date.parse(svg.dataset.first);
    var days = Math.round((Date.parse(svg.dataset.last) - first) / DAY) + 1;
    var left = Number(svg.dataset.left);
    var right = Number(svg.dataset.right);
    var hint = figure.querySelector("[data-zoom-hint]");
    var band = null;
    var from = 0;
    if (window.matchMedia("(pointer: fine)").matches) { hint.hidden = false; svg.classList.add("zooms"); } else { return; }
    function place(event) {
      var box = svg.getBoundingClientRect();
      var x = (event.clientX - box.left) / box.width * svg.viewBox.baseVal.width;
      return Math.max(left, Math.min(right, x));
    }
    function day(x) {
      var passed = Math.min(days - 1, Math.floor((x - left) / (right - left) * days));
      return new Date(first + passed * DAY).toISOString().slice(0, 10);
    }
    svg.addEventListener("dragstart", function (event) { event.preventDefault(); });
    svg.addEventListener("pointerdown", function (event) {
      if (event.button !== 0 || event.pointerType === "touch") { return; }
      from = place(event);
      band = shape("rect", [["class", "chosen"], ["y", 0], ["height", svg.viewBox.baseVal.height]]);
      event.preventDefault();
    });
    window.addEventListener("pointermove", function (event) {
      if (!band) { return; }
      var to = place(event);
      if (!band.parentNode && Math.abs(to - from) >= LEAST) { svg.appendChild(band); }
      band.setAttribute("x", Math.min(from, to));
      band.setAttribute("width", Math.abs(to - from));
    });
    window.addEventListener("pointerup", function (event) {
      if (!band) { return; }
      var drawn = band.parentNode;
      var to = place(event);
      if (drawn) {
        svg.addEventListener("click", function (click) { click.preventDefault(); click.stopPropagation(); },
          { capture: true, once: true });
        var address = new URL(svg.dataset.address, location.href);
        address.searchParams.set("since", day(Math.min(from, to)));
        address.searchParams.set("until", day(Math.max(from, to)));
        address.hash = figure.id;
        location.assign(address);
      }
      band = null;
    });
    window.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && band) { band.remove(); band = null; }
    });
  }

  function shape(name, given) {
    var made = document.createElementNS("http://www.w3.org/2000/svg", name);
    given.forEach(function (pair) { made.setAttribute(pair[0], pair[1]); });
    return made;
  }

  // A copy with its colours of this moment in it: a picture of its own has no style sheet.
  function painted(svg) {
    var copy = svg.cloneNode(true);
    var shapes = svg.querySelectorAll("*");
    copy.querySelectorAll("*").forEach(function (one, at) {
      var look = getComputedStyle(shapes[at]);
      PAINT.forEach(function (name) { one.setAttribute(name, look.getPropertyValue(name)); });
    });
    return copy;
  }

  function folded(text, most) {
    return text.split(" ").reduce(function (lines, word) {
      var last = lines[lines.length - 1];
      if (last && last.length + word.length < most) { lines[lines.length - 1] = last + " " + word; } else { lines.push(word); }
      return lines;
    }, []);
  }

  // The picture as it is seen, with its title and ground, on a canvas of its own.
  function png(figure, svg) {
    var button = figure.querySelector("[data-png]");
    button.hidden = false;
    button.addEventListener("click", function () {
      var box = svg.viewBox.baseVal;
      var copy = painted(svg);
      var look = getComputedStyle(figure);
      var soft = getComputedStyle(figure.querySelector(".about")).color;
      var small = box.width / 62;
      var about = folded(figure.querySelector(".about").textContent, Math.floor(box.width / small / 0.53));
      var keys = figure.querySelectorAll(".keys-of li");
      var top = small * (3.4 + about.length * 1.35 + (keys.length ? 2.2 : 0));
      var y = -top + small * 2;
      function say(text, x, size, weight, colour) {
        var made = shape("text", [["x", x], ["y", y], ["fill", colour], ["font-size", size], ["font-weight", weight],
          ["font-family", look.fontFamily]]);
        made.textContent = text;
        copy.appendChild(made);
      }
      say(figure.querySelector(".chart-title").textContent, 0, small * 1.6, 600, look.color);
      y += small * 0.3;
      about.forEach(function (line) { y += small * 1.35; say(line, 0, small, 400, soft); });
      y += small * 2;
      var x = 0;
      keys.forEach(function (key) {
        var drawn = painted(key.querySelector("svg"));
        var group = shape("g", [["transform", "translate(" + x + " " + (y - small) + ") scale(" + small / 13 + ")"]]);
        while (drawn.firstChild) { group.appendChild(drawn.firstChild); }
        copy.appendChild(group);
        say(key.textContent, x + small * 1.5, small, 400, soft);
        x += small * (2.9 + key.textContent.length * 0.56);
      });
      copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
      copy.setAttribute("viewBox", [-16, -top, box.width + 32, box.height + top + 16].join(" "));
      copy.setAttribute("width", (box.width + 32) * BIGGER);
      copy.setAttribute("height", (box.height + top + 16) * BIGGER);
      var image = new Image();
      image.onload = function () {
        var canvas = document.createElement("canvas");
        canvas.width = image.width;
        canvas.height = image.height;
        var pen = canvas.getContext("2d");
        pen.fillStyle = look.backgroundColor;
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.drawImage(image, 0, 0);
        canvas.toBlob(function (blob) {
          var link = document.createElement("a");
          link.href = URL.createObjectURL(blob);
          link.download = figure.dataset.chart + ".png";
          link.click();
          setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
        }, "image/png");
      };
      image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(copy));
    });
  }

  document.querySelectorAll("[data-chart]").forEach(function (figure) {
    var svg = figure.querySelector("svg.drawn");
    png(figure, svg);
    tips(figure, svg);
    zoom(figure, svg);
  });
})();
