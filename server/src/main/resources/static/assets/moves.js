// Comfort for the entry of a move; everything also works without.
(() => {
  "use strict";

  // A town chosen from the list brings its postal code, if none was typed.
  const pairs = [["town", "postalCode", "towns"], ["previousTown", "previousPostalCode", "previous-towns"],
    ["destinationTown", "destinationPostalCode", "destination-towns"]];
  for (const [townId, codeId, listId] of pairs) {
    const town = document.getElementById(townId);
    const code = document.getElementById(codeId);
    const list = document.getElementById(listId);
    if (!town || !code || !list) continue;
    town.addEventListener("change", () => {
      // Read when needed: the towns are others when another ward has been chosen.
      const known = new Map([...list.options].map((option) => [option.value, /^\d{7}/.exec(option.label)?.[0] ?? ""]));
      // 丸の内２丁目 is in 丸の内: the longest name that begins the town counts.
      let name = town.value;
      while (name && !known.has(name)) name = name.slice(0, -1);
      if (name && code.value === "") code.value = known.get(name);
    });
  }

  // In a designated city the towns offered are those of the ward that is chosen (4.1.0.1).
  const ward = document.getElementById("ward");
  const towns = document.getElementById("towns");
  async function offerTowns() {
    const municipality = ward.value;
    let found = [];
    if (municipality) {
      const query = new URLSearchParams({ municipality });
      const answer = await fetch(`${document.getElementById("entry").dataset.towns}?${query}`,
        { headers: { Accept: "application/json" } });
      if (answer.ok) found = await answer.json();
    }
    // An answer for a ward that was passed over on the way must not replace that for the one chosen.
    if (ward.value !== municipality) return;
    const names = new Set([""]);
    const once = found.filter((town) => !names.has(town.town) && names.add(town.town));
    towns.replaceChildren(...once.map((town) => Object.assign(
      document.createElement("option"), { value: town.town, label: `${town.postalCode} ${town.kana}`.trim() })));
  }
  if (ward && towns) ward.addEventListener("change", () => offerTowns().catch(() => {}));

  // The buildings of the lot that is typed are offered for 方書 (4.0.7).
  const entry = document.getElementById("entry");
  const offered = document.getElementById("buildings");
  const place = ["ward", "town", "lot"].map((id) => document.getElementById(id)).filter(Boolean);
  async function offerBuildings() {
    const [town, lot] = ["town", "lot"].map((id) => document.getElementById(id).value.trim());
    const municipality = document.getElementById("ward")?.value || entry.dataset.municipality;
    let names = [];
    if (town && lot) {
      const query = new URLSearchParams({ municipality, town, lot });
      const answer = await fetch(`${entry.dataset.buildings}?${query}`, { headers: { Accept: "application/json" } });
      if (answer.ok) names = await answer.json();
    }
    offered.replaceChildren(...names.map((name) => Object.assign(document.createElement("option"), { value: name })));
  }
  if (offered && document.getElementById("town") && document.getElementById("lot")) {
    place.forEach((field) => field.addEventListener("change", () => offerBuildings().catch(() => {})));
  }

  // What was typed before, by a key: the first that is offered beside the field, then the next (4.0.10).
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyI" || !field.list) return;
    event.preventDefault();
    const offers = [...field.list.options].map((option) => option.value);
    if (offers.length === 0) return;
    field.value = offers[(offers.indexOf(field.value) + 1) % offers.length];
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    field.select();
  });

  // A corrected item is emptied by a key; typing the word does the same.
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.altKey && event.key === "Delete" && field.dataset?.emptied) {
      event.preventDefault();
      field.value = field.value === field.dataset.emptied ? "" : field.dataset.emptied;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });

  // Alerts beyond the bottom of a long form are easily missed: what is told comes into sight.
  if (!document.querySelector("[aria-invalid=true]")) {
    document.getElementById("findings")?.scrollIntoView({ block: "start" });
    // With no faulty field to go on with, what is told has the focus, and the keys work from there.
    if (document.activeElement === document.body) {
      document.querySelector("#findings a")?.focus();
    }
  }
})();
