// What is typed into the open task is sent when its field is left, or the task is, whichever way: nothing typed is lost
// without a word.
import { warn } from "./toasts.js";

/** Browsers end a larger request with its page: 64 KB, and some for what goes around the text. */
const MOST_KEPT_ALIVE = 60_000;

/** What a form in the panel is there for. */
export function fieldOf(prop) {
  return [...prop.elements].find((one) => one.matches("input:not([type=hidden]), textarea, select"));
}

export function isDirty(field) {
  return field.matches("select")
    ? [...field.options].some((option) => option.selected !== option.defaultSelected)
    : field.value !== field.defaultValue;
}

/** Once for each value, whether Enter was pressed, the field was left, or both. */
export function send(field) {
  if (isSent(field)) return;
  field.dataset.sent = field.value;
  field.form.addEventListener("htmx:afterRequest", missed, { once: true });
  field.form.requestSubmit();
}

/** Nobody else hears of a form that was left meanwhile; what was refused comes back by itself. */
function missed({ detail, currentTarget }) {
  if (detail.successful || detail.xhr.status === 422 || currentTarget.isConnected) return;
  const { offline, unavailable } = document.body.dataset;
  const reason = { 0: offline, 404: document.getElementById("toast").dataset.gone }[detail.xhr.status] ?? unavailable;
  tell(currentTarget, reason);
}

/** Or was refused, and said so; what may not be empty is left as it was. */
function isSent({ dataset, value, required }) {
  return dataset.sent === value || dataset.refused === value || (required && value.trim() === "");
}

function unsent(panel) {
  const fields = [...panel.querySelectorAll(".prop :is(input:not([type=hidden]), textarea, select)")];
  return fields.filter((field) => isDirty(field) && !isSent(field));
}

/** What came back refused stays as it was typed until it is typed anew, whatever else the answer or a later one brings. */
export function keepRefused(part) {
  for (const fault of part.querySelectorAll(".prop .fault")) {
    const field = fieldOf(fault.closest(".prop"));
    const typed = field.value;
    field.defaultValue = "";
    field.value = typed;
    field.dataset.refused = typed;
  }
}

/** The panel is about to show something else, or nothing: notes and a new subtask, which have a button or a key, count too. */
export function sendAll(panel) {
  for (const fault of panel.querySelectorAll(".prop .fault")) tell(fault.closest(".prop"), fault.textContent.trim());
  for (const field of unsent(panel)) {
    // htmx would let it wait behind what is on its way, and forget it with its form
    if (field.form.matches(".htmx-request")) sendOff(field.form).then(() => window.htmx.trigger("#tasks", "changed"));
    else send(field);
  }
}

function bodyOf(form) {
  return new URLSearchParams(new FormData(form)).toString();
}

/** So that it arrives even when the page is left. */
function sendOff(form) {
  const body = bodyOf(form);
  const headers = { "Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true" };
  return fetch(form.action, { method: "POST", body, keepalive: body.length < MOST_KEPT_ALIVE, headers }).catch(() => {});
}

/** Whether something was typed that would not survive the page. */
export function isTooMuch(panel) {
  return unsent(panel).some(({ form }) => bodyOf(form).length >= MOST_KEPT_ALIVE);
}

export function sendOffAll(panel) {
  for (const field of unsent(panel)) sendOff(field.form);
}

/** What was typed into a task that is shown no more, in a toast: it can be read, and copied. */
export function tell(form, reason) {
  const words = document.getElementById("toast").dataset.refused.replace("{1}", () => reason);
  warn(words.replace("{0}", () => fieldOf(form).value));
}
