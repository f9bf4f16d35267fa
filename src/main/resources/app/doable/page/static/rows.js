// Adding, and editing a text in its row. Without script the same forms do it by themselves.
import { open } from "./panel.js";
import { dismiss, say, show } from "./toasts.js";

const htmx = window.htmx;
const add = document.getElementById("add");
const box = document.getElementById("add-text");

function randomKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromTemplate(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

// --- Adding: each task is a small form of its own until the server has it

export function showPending(task, key) {
  const pending = fromTemplate("pending");
  pending.elements.task.value = task;
  pending.elements.key.value = key;
  pending.querySelector(".words").textContent = task;
  document.getElementById("unsent").append(pending);
  htmx.process(pending);
  pending.scrollIntoView({ block: "nearest" });
  return pending;
}

export function markLate(pending) {
  pending.classList.add("late");
  pending.querySelector(".late").hidden = false;
}

function addTask() {
  const task = box.value;
  if (task.trim() === "") return;
  const pending = showPending(task, add.elements.key.value || randomKey());
  add.elements.key.value = randomKey();
  box.value = "";
  box.removeAttribute("aria-invalid");
  document.getElementById("add-notes").replaceChildren();
  pending.requestSubmit();
}

/** Back into the box, unless something else is being typed there. */
function refuse(pending) {
  if (box.value !== "") return markLate(pending);
  box.value = pending.elements.task.value;
  box.setAttribute("aria-invalid", "true");
  box.focus();
  pending.remove();
}

function finish(pending, { xhr }) {
  if (xhr.status >= 200 && xhr.status < 300) {
    pending.remove();
    // a toast says it when the new row is on another page
    if (document.querySelector("#toasts [data-elsewhere]")) return;
    say(`${add.dataset.added}: ${pending.elements.task.value}`);
    document.querySelector("#open > .row:last-child")?.scrollIntoView({ block: "nearest" });
  } else if (xhr.status === 422 || xhr.status === 400) {
    refuse(pending);
  } else {
    markLate(pending);
  }
}

add?.addEventListener("submit", (event) => {
  event.preventDefault();
  addTask();
});

// --- Editing

function rowOf(element) {
  return element.closest?.(".row") ?? null;
}

export function edit(row, text) {
  const words = row.querySelector("a.words");
  if (!words) return row.querySelector("textarea")?.focus();
  const form = fromTemplate("editor");
  const input = form.elements.task;
  form.setAttribute("action", `/tasks/${row.dataset.id}`);
  form.setAttribute("hx-post", `/tasks/${row.dataset.id}`);
  const discard = form.querySelector(".discard");
  discard.formAction = `/tasks/${row.dataset.id}/deletion`;
  discard.setAttribute("hx-post", `/tasks/${row.dataset.id}/deletion`);
  const said = row.querySelector(".said");
  form.kept = [said, row.querySelector(".delete")];
  input.id = words.id;
  const fault = form.querySelector(".fault");
  fault.id = `fault-${row.dataset.id}`;
  input.setAttribute("aria-describedby", fault.id);
  input.value = text ?? words.textContent;
  form.elements.seen.value = `${row.dataset.list}.${row.dataset.revision}`;
  said.replaceWith(form);
  row.querySelector(".delete").remove();
  htmx.process(form);
  fit(input);
  input.focus();
  input.setSelectionRange(input.value.length, input.value.length);
}

function cancel(form) {
  const row = rowOf(form);
  if (!form.kept) return location.assign(form.querySelector("a").href);
  const typed = form.elements.task.value;
  form.replaceWith(...form.kept);
  const words = row.querySelector(".words");
  words.focus();
  if (typed.trim() !== "" && typed !== words.textContent) offerAgain(row.dataset.id, typed);
  htmx.trigger("#tasks", "changed");
}

/** Escape is pressed by mistake, too. */
function offerAgain(id, text) {
  const toast = fromTemplate("dropped");
  toast.querySelector("button").addEventListener("click", () => {
    const row = document.getElementById(`task-${id}`);
    dismiss();
    if (row) edit(row, text);
  });
  show(toast);
}

/** As tall as its text, where the browser does not do that itself. */
function fit(input) {
  if (CSS.supports("field-sizing", "content")) return;
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight + 2}px`;
}

document.addEventListener("click", (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  const words = event.target.closest("#tasks a.words");
  const leaves = event.target.closest(".editor a");
  if (!words && !leaves) return;
  event.preventDefault();
  if (words) open(words);
  else cancel(leaves.closest(".editor"));
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.(".editor");
  if (!form || event.isComposing) return;
  if (event.key === "Escape") {
    event.preventDefault();
    cancel(form);
  } else if (event.key === "Enter" && event.target.matches("textarea")) {
    event.preventDefault();
    form.requestSubmit();
  }
});

document.addEventListener("input", ({ target }) => {
  if (!target.matches(".editor textarea")) return;
  if (target.value.includes("\n")) target.value = target.value.replace(/\s*\n\s*/g, " ");
  fit(target);
});

// before the list is merged: an editor whose text was taken gives way to the row
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const { elt } = detail.requestConfig;
  if (elt.matches(".editor") && detail.xhr.status < 300) elt.dataset.saved = "true";
});

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const elt = detail.requestConfig?.elt ?? detail.elt;
  if (elt.matches(".pending")) finish(elt, detail);
});
