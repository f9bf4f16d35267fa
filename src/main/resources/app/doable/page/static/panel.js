// The open task beside its view: opened by its row, kept fresh, and never pulled from under whoever types in it.
import { isHeld } from "./holding.js";
import { isWaiting } from "./merge.js";
import { show } from "./toasts.js";

const htmx = window.htmx;
const panel = document.querySelector("#panel:not(.alone)");
const tasks = document.getElementById("tasks");
/** Its task is being deleted. */
let leaving = false;
/** The task that was asked for and is not there yet; another answer may come before. */
let opening = null;
let wanted = null;
/** A task is on its way into it. */
let loading = 0;

function openId() {
  return panel?.querySelector(".panel-task")?.dataset.id ?? null;
}

/** The row that is open stands out; the frame makes room. */
function mark() {
  const id = openId();
  document.documentElement.classList.toggle("with-panel", id !== null);
  for (const row of document.querySelectorAll("#tasks .row")) {
    row.toggleAttribute("data-open", row.dataset.id === id);
  }
}

async function load(address) {
  loading += 1;
  await htmx.ajax("GET", address, { source: panel, target: panel, select: "#panel-task", swap: "panel" });
  loading -= 1;
}

export async function open(row) {
  const link = row.querySelector("a.words");
  if (!link) return;
  opening = row.dataset.id;
  await load(link.getAttribute("href"));
  mark();
  if (panel.matches("[aria-modal]")) return; // a sheet has the focus itself: no keyboard comes up over it
  const title = panel.querySelector(".panel-title");
  title?.setSelectionRange(title.value.length, title.value.length);
  title?.focus({ preventScroll: true });
}

/** Opens a task of which no row is shown, perhaps; what is in it that the focus goes to, once it is there. */
export function openTask(id, focus) {
  opening = String(id);
  wanted = focus ?? wanted;
  return load(`/tasks/${id}?from=${encodeURIComponent(location.pathname + location.search)}`);
}

export function close() {
  // notes have a button; whoever leaves without it meant them all the same
  for (const notes of panel.querySelectorAll(".writing textarea")) if (isDirty(notes)) send(notes);
  const row = document.getElementById(`task-${openId()}`);
  opening = null;
  panel.replaceChildren();
  mark();
  row?.querySelector(".words")?.focus();
}

export function isOpen() {
  return openId() !== null;
}

/** Whoever changed the task, the panel shows it as it is. */
function refresh() {
  if (leaving) {
    leaving = false;
    return close();
  }
  const shown = panel.querySelector(".panel-task");
  mark();
  if (!shown) return;
  if (opening && opening !== shown.dataset.id) openTask(opening);
  else load(shown.dataset.here);
}

// --- Merging

function isDirty(field) {
  return field.matches("select")
    ? [...field.options].some((option) => option.selected !== option.defaultSelected)
    : field.value !== field.defaultValue;
}

/** The field in it that is being typed in: neither replaced nor moved. */
function busyField(part) {
  const field = part.contains(document.activeElement) ? document.activeElement : null;
  return field?.matches(".prop input, .prop textarea, .prop select") && isDirty(field) ? field : null;
}

/** What the answer says of a field that is still being typed in: that it is kept now, or why it is not. */
function settle(field, fresh) {
  const form = field.form;
  const other = fresh.elements[field.name];
  const fault = fresh.querySelector(".fault");
  form.querySelector(".fault")?.remove();
  if (fault) {
    form.append(fault);
    field.setAttribute("aria-invalid", "true");
  } else if (field.matches("[data-again]") && field.dataset.sent === field.value) {
    field.value = "";
    delete field.dataset.sent;
  } else if (field.matches("input") && field.dataset.sent === field.value && other.value !== field.value) {
    // what was typed, as it was understood
    field.value = other.value;
    field.defaultValue = other.value;
    delete field.dataset.sent;
    field.removeAttribute("aria-invalid");
    form.elements.seen.value = fresh.elements.seen.value;
  } else if (other.value === field.value) {
    field.defaultValue = field.value;
    field.removeAttribute("aria-invalid");
    form.elements.seen.value = fresh.elements.seen.value;
  }
}

function mergePart(shown, fresh) {
  if (shown.isEqualNode(fresh) || isWaiting(shown)) return;
  const busy = busyField(shown);
  if (!busy) return replace(shown, fresh);
  const props = shown.matches(".prop") ? [shown] : [...shown.querySelectorAll(".prop")];
  for (const prop of props) {
    const selector = `[data-field="${prop.dataset.field}"]`;
    const other = fresh.matches(selector) ? fresh : fresh.querySelector(selector);
    if (prop === busy.form) settle(busy, other);
    else replace(prop, other);
  }
}

function replace(shown, fresh) {
  const focused = shown.contains(document.activeElement) ? again(document.activeElement) : null;
  const open = [...shown.querySelectorAll("details")].map((one) => one.open);
  shown.replaceWith(fresh);
  fresh.querySelectorAll("details").forEach((one, index) => (one.open ||= Boolean(open[index])));
  htmx.process(fresh);
  if (!focused) return;
  const control = fresh.querySelector(focused);
  control?.focus();
  control?.setSelectionRange?.(control.value.length, control.value.length);
}

/** What finds the same control in a fresh part. */
function again(control) {
  const { id, name, value } = control;
  if (id) return `#${CSS.escape(id)}`;
  const action = control.getAttribute("formaction");
  if (action) return `[formaction="${CSS.escape(action)}"]`;
  return name && `[name="${CSS.escape(name)}"]` + (control.matches("button") ? `[value="${CSS.escape(value)}"]` : "");
}

function merge(fresh) {
  const shown = panel.querySelector(".panel-task");
  if (shown?.dataset.id !== fresh.dataset.id || shown.children.length !== fresh.children.length) {
    panel.replaceChildren(fresh);
    htmx.process(fresh);
    return;
  }
  shown.dataset.revision = fresh.dataset.revision;
  shown.dataset.here = fresh.dataset.here;
  const parts = [...fresh.children];
  [...shown.children].forEach((part, index) => mergePart(part, parts[index]));
}

htmx?.defineExtension("panel", {
  isInlineSwap: (style) => style === "panel",
  handleSwap: (style, target, fragment) => {
    if (style !== "panel") return false;
    const fresh = fragment.id === "panel-task" ? fragment : fragment.querySelector("#panel-task");
    const toast = fragment.querySelector("#panel-toast > .toast");
    if (toast) show(toast);
    // a toast's button changes a task that may not be open, and opens none
    if (fresh && !isHeld() && (loading || [openId(), opening].includes(fresh.dataset.id))) merge(fresh);
    mark();
    if (openId() === opening) opening = null;
    const found = wanted && panel.querySelector(wanted);
    if (found) {
      wanted = null;
      found.focus();
    }
    return [target];
  },
});

// --- Sending a field when it was changed

/** Once for each value, whether Enter was pressed, the field was left, or both. */
function send(field) {
  if (field.dataset.sent === field.value || (field.required && field.value.trim() === "")) return;
  field.dataset.sent = field.value;
  field.form.requestSubmit();
}

if (panel) {
  panel.addEventListener("change", ({ target }) => {
    if (target.matches(".prop select, .prop input:not([data-again]), .panel-title")) send(target);
  });
  panel.addEventListener("keydown", (event) => {
    if (event.isComposing || event.key !== "Enter" || !event.target.matches(".panel-title, .prop input")) return;
    event.preventDefault();
    send(event.target);
  });
  panel.addEventListener("click", (event) => {
    const other = event.target.closest("[data-panel]");
    if (!other && !event.target.closest("[data-close]")) return;
    event.preventDefault();
    if (other) load(other.getAttribute("href"));
    else close();
  });
  document.addEventListener("keydown", (event) => {
    const elsewhere = event.target.closest(".editor, dialog, #add");
    if (event.key !== "Escape" || event.isComposing || elsewhere || !isOpen()) return;
    event.preventDefault();
    close();
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.requestConfig.elt.matches('#panel [formaction$="/deletion"]')) leaving = true;
  });
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    const field = detail.elt.matches(".prop") && !detail.successful ? detail.elt.querySelector("[data-sent]") : null;
    if (field) delete field.dataset.sent;
  });
  document.addEventListener("task-gone", () => isOpen() && close());
  new MutationObserver(refresh).observe(tasks, { attributes: true, attributeFilter: ["data-revision"] });
}
