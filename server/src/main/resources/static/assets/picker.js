// Fills the fields of an address from the dictionary (1.3.3); see templates/addresses/picker.html.
(() => {
  "use strict";
  if (document.documentElement.dataset.pickers) return; // the script stands beside each picker
  document.documentElement.dataset.pickers = "yes";
  document.querySelectorAll("[data-picker]").forEach(work);

  function work(picker) {
    const part = (name) => document.getElementById(`${picker.id}-${name}`);
    const list = part("choices");
    const told = part("told");
    const inputs = [...picker.querySelectorAll("[role=combobox]")];
    const targets = picker.dataset.fields.trim().split(/\s+/).map((pair) => pair.split(":"));
    const former = picker.dataset.former;
    let towns = [];
    let at = -1;

    async function ask(what, values) {
      const query = new URLSearchParams({ former, ...values });
      const answer = await fetch(`${picker.dataset.path}/${what}?${query}`, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    }
    const say = (words) => { told.textContent = words; };
    const line = (town) => town.prefecture + town.municipality + town.town;

    function fill(town) {
      for (const [item, id] of targets) {
        const field = document.getElementById(id);
        if (field && !field.readOnly) {
          field.value = item === "line" ? line(town) : town[item] ?? "";
          field.dispatchEvent(new Event("input", { bubbles: true }));
          field.dispatchEvent(new Event("change", { bubbles: true }));
        }
      }
      say(`${line(town)}を入力しました。`);
      close();
      const next = targets.map(([, id]) => document.getElementById(id)).find((field) => field && !field.readOnly);
      next?.focus();
    }

    function close() {
      list.hidden = true;
      list.replaceChildren();
      towns = [];
      at = -1;
      inputs.forEach((input) => {
        input.setAttribute("aria-expanded", "false");
        input.removeAttribute("aria-activedescendant");
      });
    }

    function mark(input, next) {
      at = (next + towns.length) % towns.length;
      [...list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === at)));
      list.children[at].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", list.children[at].id);
    }

    function show(input, found) {
      close();
      if (found.length === 0) return say("候補はありません。");
      if (found.length === 1) return fill(found[0]);
      towns = found;
      found.forEach((town, place) => {
        const option = document.createElement("li");
        option.id = `${picker.id}-choice-${place}`;
        option.setAttribute("role", "option");
        const code = town.postalCode ? `〒${town.postalCode.slice(0, 3)}-${town.postalCode.slice(3)}　` : "";
        option.textContent = code + line(town) + (town.former ? "（旧町名）" : "");
        option.addEventListener("mousedown", (event) => { event.preventDefault(); fill(town); });
        list.append(option);
      });
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      mark(input, 0);
      say(`候補は${found.length}件です。上下のキーで選び、Enterで入力します。`);
    }

    for (const input of inputs) {
      const item = input.hasAttribute("data-picker-postal") ? "postalCode" : "initials";
      input.addEventListener("input", close);
      input.addEventListener("keydown", async (event) => {
        if (event.isComposing || event.ctrlKey || event.altKey || event.shiftKey) return;
        if (event.key === "Enter" && towns.length > 0) {
          event.preventDefault();
          fill(towns[at]);
        } else if (event.key === "Enter" && input.value.trim() !== "") {
          event.preventDefault();
          try {
            show(input, await ask("towns", { [item]: input.value }));
          } catch {
            say("候補を読み込めませんでした。もう一度お試しください。");
          }
        } else if (towns.length > 0 && event.key === "ArrowDown") {
          event.preventDefault();
          mark(input, at + 1);
        } else if (towns.length > 0 && event.key === "ArrowUp") {
          event.preventDefault();
          mark(input, at - 1);
        } else if (towns.length > 0 && event.key === "Escape") {
          event.preventDefault();
          close();
        }
      });
    }

    // Prefecture, municipality, 大字, 小字: each choice offers the next (1.3.3).
    const steps = ["prefecture", "municipality", "section", "subsection"].map(part);
    const [prefecture, municipality, section, subsection] = steps;
    let last = [];
    function offer(select, values) {
      steps.slice(steps.indexOf(select)).forEach((one) => one.replaceChildren(new Option("", "")));
      values.forEach(([value, label]) => select.append(new Option(label, value)));
    }
    const guarded = (work) => async () => {
      try { await work(); } catch { say("一覧を読み込めませんでした。もう一度お試しください。"); }
    };
    picker.querySelector("[data-picker-steps]").addEventListener("toggle", guarded(async () => {
      if (prefecture.options.length === 1) offer(prefecture, (await ask("prefectures", {})).map((name) => [name, name]));
    }));
    prefecture.addEventListener("change", guarded(async () => {
      offer(municipality, (await ask("municipalities", { prefecture: prefecture.value })).map((one) => [one.code, one.name]));
    }));
    municipality.addEventListener("change", guarded(async () => {
      offer(section, (await ask("sections", { municipality: municipality.value })).map((name) => [name, name]));
    }));
    section.addEventListener("change", guarded(async () => {
      last = await ask("subsections", { municipality: municipality.value, section: section.value });
      offer(subsection, last.map((town, place) => [String(place), town.subsection || "（小字なし）"]));
      if (last.length === 1) fill(last[0]);
    }));
    subsection.addEventListener("change", () => { if (last[subsection.value]) fill(last[subsection.value]); });
  }
})();
