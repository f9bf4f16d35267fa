// A quiet sign beside a field of the open task whose change was taken; what was refused says so itself.
import { say } from "./toasts.js";

const LASTS = 2_000;

/** Which field, and until when: its form may be replaced by a fresh one meanwhile. */
let saved = null;

/** An animation leaves the element as it is, so that a fresh form still equals the shown one and replaces nothing. */
function show() {
  const left = saved ? saved.until - Date.now() : 0;
  const sign = left > 0 && document.querySelector(`#panel .prop[data-field="${saved.field}"] > .saved`);
  if (!sign || sign.getAnimations().length > 0) return;
  sign.animate({ visibility: ["visible", "visible"] }, { duration: left });
}

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const form = detail.requestConfig?.elt ?? detail.elt;
  const sign = form.matches(".prop") && form.querySelector(":scope > .saved");
  if (!sign || detail.requestConfig.verb !== "post" || !detail.successful) return;
  saved = { field: form.dataset.field, until: Date.now() + LASTS };
  const label = form.querySelector("label")?.textContent ?? form.querySelector("[aria-label]")?.getAttribute("aria-label");
  say([label, sign.textContent].filter(Boolean).join(": "));
  show();
});

document.addEventListener("htmx:afterSwap", show);
