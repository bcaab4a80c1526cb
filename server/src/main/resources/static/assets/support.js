// 支援措置の開始年月日 entered: the last day of the year is set and shown, and can be changed (3.4).
"use strict";
document.querySelectorAll("[data-last-day]").forEach((from) => {
  const to = document.getElementById(from.dataset.lastDay);
  from.addEventListener("change", async () => {
    if (!from.value.trim()) return;
    const answer = await fetch("/api/support-measures/last-day?from=" + encodeURIComponent(from.value));
    if (answer.ok) to.value = (await answer.json()).shown;
  });
});
