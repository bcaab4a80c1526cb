// The character help over any screen (2.1.3, 2.2.3): a dialog that puts characters in where the cursor was, and
// handwriting. Its pages are in templates/characters; without this script they are pages of their own.
(() => {
  "use strict";

  const TYPED_INTO = "input[type=text]:not([readonly], [disabled]), input[type=search], textarea:not([readonly], [disabled])";
  const RARE = /[\uFE00-\uFE0F\u3400-\u4DBF\uE000-\uFAFF]|[\u{10000}-\u{10FFFF}]/u;
  const own = document.querySelector("main [data-characters]");
  let dialog = null;
  let target = document.getElementById("chosen");
  let last = null;

  // Where the cursor was last: there the chosen character goes.
  function remember(element) {
    if (element.closest("dialog, [data-characters], .frame-head") || element === document.body) return;
    last = element;
    if (element.matches(TYPED_INTO)) target = element;
    else if (!own) target = null;
  }
  document.addEventListener("focusin", (event) => remember(event.target));
  remember(document.activeElement ?? document.body); // the page has given the focus already

  function choose(text) {
    if (!text) return;
    if (!target || !document.contains(target)) return say("入力欄で開くと、選んだ文字が入ります。");
    dialog?.close();
    target.focus();
    target.setRangeText(text, target.selectionStart, target.selectionEnd, "end");
    if (RARE.test(text)) target.classList.add("rare");
    target.dispatchEvent(new Event("input", { bubbles: true }));
    target.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function say(words) {
    const count = (dialog?.open ? dialog : document).querySelector("[data-count]");
    if (count) count.textContent = words;
  }

  async function fetched(address, part, body) {
    const url = new URL(address, location.href);
    const options = { headers: { Accept: "text/html" } };
    if (body) {
      body.set("part", part);
      Object.assign(options, { method: "POST", body: new URLSearchParams(body) });
    } else {
      url.searchParams.set("part", part);
    }
    const answer = await fetch(url, options);
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const content = document.createElement("template");
    content.innerHTML = await answer.text();
    return content.content;
  }

  const failed = () => say("読み込めませんでした。もう一度お試しください。");

  // What is sent from the help comes back as a part of it.
  async function send(place, form) {
    const values = new FormData(form);
    let answer;
    if (form.method === "post") {
      answer = await fetched(form.action, form.dataset.part, values);
    } else {
      const url = new URL(form.action);
      url.search = new URLSearchParams(values).toString();
      answer = await fetched(url, form.dataset.part);
    }
    if (form.dataset.part === "panel") return show(place, answer);
    place.querySelectorAll("[aria-invalid=true]").forEach((field) => field.removeAttribute("aria-invalid"));
    place.querySelector("[data-results]").replaceChildren(answer);
    // Whoever is still writing is not torn away.
    if (!form.matches("[data-writing]")) place.querySelector("[data-results] [data-choose]:enabled")?.focus();
  }

  function show(place, content) {
    const panel = content.querySelector("[data-characters]");
    place.replaceChildren(...(panel ? panel.childNodes : content.childNodes));
    place.querySelectorAll("canvas[data-canvas]").forEach(writing);
    const first = place.querySelector("[data-choose]:enabled") ?? place.querySelector(TYPED_INTO);
    first?.focus();
    place.scrollTop = 0;
  }

  function work(place) {
    place.addEventListener("submit", (event) => {
      if (!event.target.dataset.part) return;
      event.preventDefault();
      send(place, event.target).catch(failed);
    });
    place.addEventListener("click", (event) => {
      const button = event.target.closest("[data-choose]");
      const link = event.target.closest("a[data-part]");
      if (button) choose(button.value);
      // On a page of its own a link goes to a page; over another page it stays in the dialog.
      if (link && dialog?.contains(link)) {
        event.preventDefault();
        fetched(link.href, link.dataset.part).then((content) => show(place, content)).catch(failed);
      }
    });
    place.addEventListener("keydown", (event) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.shiftKey) return;
      const choices = [...place.querySelectorAll(".glyphs [data-choose]:enabled")];
      const at = choices.indexOf(event.target);
      if (at < 0) return;
      const top = (element) => Math.round(element.getBoundingClientRect().top);
      const row = choices.filter((choice) => top(choice) === top(choices[0])).length;
      const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: row, ArrowUp: -row }[event.key];
      if (!step) return;
      event.preventDefault();
      choices[at + step]?.focus();
    });
    place.querySelectorAll("canvas[data-canvas]").forEach(writing);
  }

  // Handwriting: strokes as they come from the pointer; half a second after the last one they are read.
  function writing(canvas) {
    const form = canvas.closest("form");
    const pen = canvas.getContext("2d");
    let strokes = [];
    let drawing = false;
    let pause = 0;

    function draw() {
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.strokeStyle = "#d4d4d4";
      pen.lineWidth = 1;
      pen.beginPath();
      pen.moveTo(canvas.width / 2, 0);
      pen.lineTo(canvas.width / 2, canvas.height);
      pen.moveTo(0, canvas.height / 2);
      pen.lineTo(canvas.width, canvas.height / 2);
      pen.stroke();
      pen.strokeStyle = "#1a1a1a";
      pen.lineWidth = 5;
      pen.lineCap = "round";
      pen.lineJoin = "round";
      for (const stroke of strokes) {
        pen.beginPath();
        stroke.forEach(([x, y], place) => (place ? pen.lineTo(x, y) : pen.moveTo(x, y)));
        if (stroke.length === 1) pen.lineTo(stroke[0][0], stroke[0][1] + 0.1);
        pen.stroke();
      }
      form.elements.strokes.value = strokes.map((stroke) => stroke.flat().join(" ")).join(";");
    }
    function point(event) {
      const box = canvas.getBoundingClientRect();
      return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height]
        .map((value) => Math.round(value * 10) / 10);
    }
    function read() {
      clearTimeout(pause);
      if (strokes.length > 0) pause = setTimeout(() => { if (!drawing) form.requestSubmit(); }, 500);
    }
    canvas.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      clearTimeout(pause);
      drawing = true;
      strokes.push([point(event)]);
      draw();
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!drawing) return;
      const all = event.getCoalescedEvents?.() ?? [];
      (all.length > 0 ? all : [event]).forEach((each) => strokes.at(-1).push(point(each)));
      draw();
    });
    const lifted = () => {
      if (!drawing) return;
      drawing = false;
      read();
    };
    canvas.addEventListener("pointerup", lifted);
    canvas.addEventListener("pointercancel", lifted);
    form.querySelector("[data-undo]").addEventListener("click", () => { strokes.pop(); draw(); read(); });
    form.querySelector("[data-clear]").addEventListener("click", () => { strokes = []; clearTimeout(pause); draw(); });
    draw();
  }

  function opened(title) {
    if (!dialog) {
      dialog = document.createElement("dialog");
      dialog.className = "characters-dialog";
      dialog.setAttribute("aria-labelledby", "characters-title");
      dialog.innerHTML = '<div class="characters-head"><h2 id="characters-title"></h2><p class="hint" id="characters-target"></p>' +
        '<button type="button" class="button button--small" data-close>閉じる <kbd>Esc</kbd></button></div><div data-place></div>';
      document.body.append(dialog);
      dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
      dialog.addEventListener("close", () => last?.focus?.());
      work(dialog.querySelector("[data-place]"));
    }
    dialog.querySelector("#characters-title").textContent = title;
    const label = target && (target.labels?.[0]?.firstElementChild ?? target.labels?.[0]);
    dialog.querySelector("#characters-target").textContent =
      target ? `入力先：${label?.textContent.trim() || "入力欄"}。矢印キーで文字を選び、Enterで入力します。` : "入力欄の外で開いたため、照会だけができます。";
    return dialog.querySelector("[data-place]");
  }

  async function open(kind, address) {
    if (kind === "text") {
      const text = textAtHand();
      const body = new FormData(document.getElementById("sign-out").closest("form"));
      body.set("text", text);
      const content = await fetched(address, "panel", body);
      const place = opened("文字の拡大・文字コード");
      if (!dialog.open) dialog.showModal();
      return show(place, content);
    }
    const marked = selected(target);
    const url = new URL(address, location.href);
    // A single marked character is looked up, with its shapes and variants a step away.
    if ([...new Intl.Segmenter("ja").segment(marked)].length === 1) url.searchParams.set("characterCode", marked);
    const content = await fetched(url, "panel");
    const place = opened("文字検索");
    if (!dialog.open) dialog.showModal();
    show(place, content);
  }

  const selected = (field) => field ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : "";

  // What to enlarge: what is marked, the field or the row at work, else who the page is about.
  function textAtHand() {
    const marked = String(window.getSelection() ?? "").trim();
    if (target && last === target) return selected(target) || target.value;
    if (marked) return marked;
    if (last?.matches?.("[data-row]")) return last.textContent.trim();
    return (document.querySelector(".person-name, .mover-name .name") ?? document.querySelector("main .name"))?.textContent.trim() ?? "";
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("a[data-characters-open]");
    if (!button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (dialog?.open) return;
    if (own && button.dataset.charactersOpen === "search" && own.querySelector("#reading")) return own.querySelector("#reading").focus();
    // Going to the page instead would lose what is typed here.
    open(button.dataset.charactersOpen, button.href).catch(() => window.alert("文字検索を開けませんでした。もう一度お試しください。"));
  });

  if (own) work(own);
})();
