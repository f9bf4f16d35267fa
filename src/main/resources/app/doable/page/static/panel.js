// The open task beside its view: opened by its row, kept fresh, and never pulled from under whoever types in it.
import { isHeld } from "./holding.js";
import { isWaiting } from "./merge.js";
import { show } from "./toasts.js";
import { fieldOf, isDirty, keepRefused, send, sendAll, sendOffAll, tell } from "./typed.js";

const htmx = window.htmx;
const panel = document.querySelector("#panel:not(.alone)");
const tasks = document.getElementById("tasks");
/** Its task is being deleted. */
let leaving = false;
/** The task that was asked for and is not there yet; another answer may come before. */
let opening = null;
let wanted = null;
/** The last request for a task that is on its way into it; none of use once it is closed. */
let loading = null;

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
  const mine = {};
  loading = mine;
  await htmx.ajax("GET", address, { source: panel, target: panel, select: "#panel-task", swap: "panel" });
  if (loading === mine) loading = null;
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
  sendAll(panel);
  clear();
}

function clear() {
  const row = document.getElementById(`task-${openId()}`);
  opening = null;
  loading = null;
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
    return clear();
  }
  const shown = panel.querySelector(".panel-task");
  mark();
  if (!shown) return;
  if (opening && opening !== shown.dataset.id) openTask(opening);
  else load(shown.dataset.here);
}

// --- Merging

/** What is typed in a form and not taken yet: it is neither replaced nor moved. */
function busyField(prop) {
  const field = fieldOf(prop);
  return field && isDirty(field) && (field === document.activeElement || !field.matches("select")) ? field : null;
}

/** What the answer says of a field that is still being typed in: that it is kept now, or why it is not. */
function settle(field, fresh) {
  const form = field.form;
  const other = fresh.elements[field.name];
  const fault = fresh.querySelector(".fault");
  if (!fault && field.dataset.refused === field.value && field.dataset.sent !== field.value) return;
  form.querySelector(".fault")?.remove();
  if (fault) {
    field.dataset.refused = field.dataset.sent ?? field.value;
    delete field.dataset.sent;
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
  const props = shown.matches(".prop") ? [shown] : [...shown.querySelectorAll(".prop")];
  if (!props.some(busyField)) return replace(shown, fresh);
  for (const prop of props) {
    const selector = `[data-field="${prop.dataset.field}"]`;
    const other = fresh.matches(selector) ? fresh : fresh.querySelector(selector);
    const busy = busyField(prop);
    if (busy) settle(busy, other);
    if (!busy || (busy !== document.activeElement && !isDirty(busy))) replace(prop, other);
  }
}

function replace(shown, fresh) {
  const focused = shown.contains(document.activeElement) ? again(document.activeElement) : null;
  const open = [...shown.querySelectorAll("details")].map((one) => one.open);
  shown.replaceWith(fresh);
  keepRefused(fresh.parentElement);
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
    sendAll(panel);
    panel.replaceChildren(fresh);
    keepRefused(panel);
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

// --- Answers to fields of a task that was left meanwhile

/** @return the task as the answer to a change has it */
function parsed(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  return { task: fresh.querySelector("#panel-task"), toast: fresh.querySelector("#panel-toast > .toast") };
}

/** What was refused is shown where it can be mended, unless somebody is at another task by now. */
function late(form, html) {
  const { task, toast } = parsed(html);
  const fault = task?.querySelector(".prop .fault");
  if (fault && isOpen()) return tell(form, fault.textContent.trim());
  if (toast) show(toast);
  if (!fault) return;
  merge(task);
  mark();
  fieldOf(fault.closest(".prop")).focus();
}

// --- Sending a field when it was changed

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
    const { elt } = detail.requestConfig;
    if (elt.matches('#panel [formaction$="/deletion"]')) leaving = true;
    if (elt.matches(".prop") && !elt.isConnected) late(elt, detail.xhr.responseText);
  });
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    const elt = detail.requestConfig?.elt ?? detail.elt;
    const field = elt.matches(".prop") && !detail.successful ? elt.querySelector("[data-sent]") : null;
    if (field) delete field.dataset.sent;
  });
  document.addEventListener("task-gone", () => isOpen() && close());
  addEventListener("pagehide", () => sendOffAll(panel));
  new MutationObserver(refresh).observe(tasks, { attributes: true, attributeFilter: ["data-revision"] });
}
