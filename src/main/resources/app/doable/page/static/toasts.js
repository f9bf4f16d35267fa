// Toasts go by themselves, but not while somebody is at them.

const LASTS = 10_000;
const toasts = document.getElementById("toasts");
let left = null;

function rest() {
  clearTimeout(left);
  if (toasts.firstElementChild) left = setTimeout(dismiss, LASTS);
}

function pause() {
  clearTimeout(left);
}

export function dismiss() {
  if (toasts.contains(document.activeElement)) document.getElementById("add-text")?.focus();
  toasts.replaceChildren();
}

/** Says it to a screen reader alone. */
export function say(text) {
  document.getElementById("said").textContent = text;
}

/** Shows what went wrong. */
export function warn(text) {
  const toast = document.getElementById("toast").content.cloneNode(true);
  toast.querySelector("p").textContent = text;
  toasts.replaceChildren(toast);
  rest();
}

/** Shows one that came with an answer. */
export function show(toast) {
  toasts.replaceChildren(toast);
  window.htmx.process(toast);
  rest();
}

/** Presses the shown toast's own button. */
export function undo() {
  toasts.querySelector(".toast > button.text-button")?.click();
}

for (const name of ["pointerenter", "focusin"]) toasts.addEventListener(name, pause);
for (const name of ["pointerleave", "focusout"]) toasts.addEventListener(name, rest);

toasts.addEventListener("click", (event) => {
  if (event.target.closest("[data-dismiss]")) dismiss();
});

// an answer without an offer leaves the one that is still shown
document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  if (detail.target === toasts && !detail.fragment.querySelector(".toast")) detail.shouldSwap = false;
});

// the side bar and the menu of orders stay as they are when nothing in them changed, and so does the focus in them
document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  const { target, fragment } = detail;
  if (target.matches("#sort, #side-lists, #count-inbox, #count-today") && target.textContent.trim() === fragment.textContent.trim()) detail.shouldSwap = false;
});

document.addEventListener("htmx:oobAfterSwap", ({ detail }) => {
  if (detail.target === toasts) rest();
});

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.elt.matches(".toast") && detail.successful) dismiss();
});

rest();
