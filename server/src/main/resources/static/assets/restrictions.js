// 一時解除: how long it still lasts, counted down; when it is over the page is read anew, which shows the restriction back.
"use strict";
(() => {
  const clocks = document.querySelectorAll("[data-until]");
  if (!clocks.length) return;
  const tick = () => {
    let over = false;
    clocks.forEach((clock) => {
      const left = Math.ceil((Date.parse(clock.dataset.until) - Date.now()) / 1000);
      over = over || left <= 0;
      clock.textContent = left <= 0 ? "" : "あと" + Math.floor(left / 60) + "分" + String(left % 60).padStart(2, "0") + "秒";
    });
    if (over) {
      clearInterval(timer);
      if (!document.querySelector("input:focus, textarea:focus, select:focus")) location.replace(location.pathname);
    }
  };
  const timer = setInterval(tick, 1000);
  tick();
})();
