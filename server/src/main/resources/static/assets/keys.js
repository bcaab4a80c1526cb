// The keys of all screens (2.3.2); /help/keys tells them to the users. Everything also works without.
(() => {
  "use strict";

  const LETTER_KEYS_OFF = "daicho.letterKeysOff";
  const page = document;
  const help = page.getElementById("help");

  const composing = (event) => event.isComposing || event.keyCode === 229; // an input method is at work
  const types = (element) =>
    element instanceof HTMLElement &&
    (element.isContentEditable || ["TEXTAREA", "SELECT"].includes(element.tagName) ||
      (element.tagName === "INPUT" && !["checkbox", "radio", "button", "submit"].includes(element.type)));
  const visible = (element) => element.getClientRects().length > 0;
  const letterKeys = () => {
    try { return localStorage.getItem(LETTER_KEYS_OFF) !== "yes"; } catch { return true; }
  };

  // A key given in the page: <a data-key="Alt+1">, <button data-key="Alt+S">.
  function activate(element) {
    if (element.matches("input, select, textarea")) {
      element.focus();
      element.select?.();
    } else {
      element.focus();
      element.click();
    }
  }
  function givenKey(event) {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.getModifierState("AltGraph")) return null;
    const key = event.code.startsWith("Digit") ? event.code.slice(5)
      : event.code.startsWith("Key") ? event.code.slice(3) : event.key;
    const name = (event.shiftKey ? "Alt+Shift+" : "Alt+") + key;
    const given = [...page.querySelectorAll("[data-key]")].filter(
      (element) => element.dataset.key === name && visible(element) && !element.disabled);
    // Where several parts of a page have the same key, that of the part with the focus counts.
    const part = page.activeElement?.closest("fieldset");
    return given.find((element) => part?.contains(element)) ?? given[0];
  }

  // Enter goes from field to field inside an entry form; it presses only what is a button.
  function step(form, from, back) {
    const stops = [...form.querySelectorAll("input, select, textarea, button")].filter(
      (field) => !field.disabled && field.type !== "hidden" && field.tabIndex >= 0 && visible(field) &&
        !field.matches("[data-aside]") && // a button beside the way, such as one that removes
        !(field.type === "radio" && !field.checked && form.querySelector(`input[name="${CSS.escape(field.name)}"]:checked`)));
    const next = stops[stops.indexOf(from) + (back ? -1 : 1)];
    if (next) {
      next.focus();
      next.select?.();
    }
  }
  function enter(event) {
    const field = event.target;
    // What is told above an entry belongs to it: the entry is sent from there too.
    const form = field.closest?.("form[data-entry]") ??
      (event.ctrlKey ? page.querySelector("form[data-entry]") : null);
    if (!form) return;
    if (event.ctrlKey) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[data-submit]") ?? undefined);
    } else if (field.matches("input:not([type=submit], [type=button]), select")) {
      event.preventDefault();
      step(form, field, event.shiftKey);
    }
  }

  // Esc closes what is open, else goes back one screen: <a data-back>.
  let touched = false;
  page.addEventListener("input", (event) => { if (event.target.closest?.("form[data-entry]")) touched = true; });
  page.addEventListener("submit", () => { touched = false; });
  function escape(event) {
    if (help && !help.hidden) return toggleHelp(false);
    if (event.target.matches?.("input[type=search]") && event.target.value !== "") return;
    const back = page.querySelector("a[data-back]");
    if (!back) return;
    event.preventDefault();
    if (!touched || window.confirm("入力した内容は保存されません。前の画面に戻りますか。")) back.click();
  }

  let beforeHelp = null;
  function toggleHelp(open = help.hidden) {
    if (!help) return;
    help.hidden = !open;
    page.querySelectorAll("[data-help]").forEach((button) => button.setAttribute("aria-expanded", String(open)));
    if (open) {
      beforeHelp = page.activeElement;
      help.focus();
    } else {
      beforeHelp?.focus?.();
    }
  }
  page.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-help]");
    if (button && help) {
      event.preventDefault();
      toggleHelp();
    }
  });

  // A screen is printed once the log knows of it (10.7); the style sheet leaves any other print blank.
  const copy = page.getElementById("screen-copy");
  async function printScreen() {
    let told = false;
    try {
      told = (await fetch(copy.action, { method: "POST", body: new URLSearchParams(new FormData(copy)) })).status === 204;
    } catch { /* told below */ }
    if (!told) return window.alert("印刷を記録できないため、印刷できません。画面を開き直してから、もう一度印刷してください。");
    page.documentElement.dataset.printing = "yes";
    window.print();
  }
  window.addEventListener("afterprint", () => { delete page.documentElement.dataset.printing; });
  page.addEventListener("click", (event) => {
    if (copy && event.target.closest?.("[data-print]")) printScreen();
  });

  // Arrows go through the rows of a result: <table data-rows>, one <a data-row> a row.
  function rows(event) {
    const links = [...page.querySelectorAll("[data-rows] a[data-row]")].filter(visible);
    if (links.length === 0) return;
    const at = links.indexOf(event.target);
    const inSearch = event.target.matches?.("input[type=search]");
    let next;
    if (event.key === "ArrowDown" && (at >= 0 || inSearch)) next = links[at + 1];
    else if (event.key === "ArrowUp" && at === 0) next = page.querySelector("input[type=search]");
    else if (event.key === "ArrowUp" && at > 0) next = links[at - 1];
    else if (event.key === "Home" && at >= 0) next = links[0];
    else if (event.key === "End" && at >= 0) next = links.at(-1);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  page.addEventListener("keydown", (event) => {
    if (composing(event) || event.defaultPrevented) return;
    // A dialog has its own keys; those of the page behind it must not work through it.
    if (page.querySelector("dialog[open]")) return;
    const given = givenKey(event);
    if (copy && event.ctrlKey && !event.altKey && event.code === "KeyP") {
      event.preventDefault();
      printScreen();
    } else if (given) {
      event.preventDefault();
      activate(given);
    } else if (event.key === "Enter") {
      enter(event);
    } else if (event.key === "Escape") {
      escape(event);
    } else if (["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key)) {
      rows(event);
    } else if (!event.ctrlKey && !event.altKey && !event.metaKey && !types(event.target) && letterKeys()) {
      const search = page.querySelector("input[type=search]");
      if (event.key === "/" && search) {
        event.preventDefault();
        search.focus();
        search.select();
      } else if (event.key === "?" && help) {
        event.preventDefault();
        toggleHelp();
      }
    }
  });
  // Keys of one letter can be switched off (WCAG 2.1.4); F1 opens the help either way.
  page.addEventListener("keydown", (event) => {
    if (event.key === "F1" && help && !page.querySelector("dialog[open]")) {
      event.preventDefault();
      toggleHelp();
    }
  });
  const letterSwitch = page.getElementById("letter-keys");
  if (letterSwitch) {
    letterSwitch.checked = letterKeys();
    letterSwitch.addEventListener("change", () => {
      localStorage.setItem(LETTER_KEYS_OFF, letterSwitch.checked ? "no" : "yes");
    });
  }

  // The first fault, or what asks for it, has the focus when a page opens.
  const first = page.querySelector("[aria-invalid=true]") ?? page.querySelector("[data-first]");
  first?.focus();
  if (first?.matches?.("input")) first.select();
})();
