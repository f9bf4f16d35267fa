// The open task beside its view: opened by its row, kept fresh, and never pulled from under whoever types in it.
import { isHeld } from "./holding.js";
import { mergeInto } from "./panel-merge.js";
import { show } from "./toasts.js";
import { fieldOf, isDirty, isTooMuch, send, sendAll, sendOffAll, tell } from "./typed.js";

const htmx = window.htmx;
const panel = document.querySelector("#panel:not(.alone)");
const tasks = document.getElementById("tasks");
/** Its task is being deleted. */
let leaving = false;
/** The link that opened it. */
let opener = null;
/** The task that was asked for and is not there yet; another answer may come before, and is none of its. */
let opening = null;
let wanted = null;
/** The address to ask for next, and what is over when none is left. */
let next = null;
let loading = null;

function openId() {
  return panel?.querySelector(".panel-task")?.dataset.id ?? null;
}

/** The row that is open stands out; the frame makes room. */
export function mark() {
  const id = openId();
  document.documentElement.classList.toggle("with-panel", id !== null);
  for (const row of document.querySelectorAll("#tasks :is(.row, .branch)")) {
    row.toggleAttribute("data-open", row.dataset.id === id);
  }
}

function idOf(address) {
  return address.match(/^\/tasks\/([0-9]+)/)?.[1] ?? null;
}

/** One after the other, only the newest of those that wait. @return what is over when the newest is there */
function load(address) {
  opening = idOf(address);
  next = address;
  loading ??= work();
  return loading;
}

async function work() {
  while (next) {
    const address = next;
    next = null;
    // one that does not arrive leaves what is shown as it is
    await htmx.ajax("GET", address, { source: panel, target: panel, select: "#panel-task", swap: "panel" }).catch(() => {});
  }
  opening = null;
  loading = null;
}

export async function open(link) {
  opener = link.id;
  await load(link.getAttribute("href"));
  mark();
  if (panel.matches("[aria-modal]")) return; // a sheet has the focus itself: no keyboard comes up over it
  const title = panel.querySelector(".panel-title");
  title?.setSelectionRange(title.value.length, title.value.length);
  title?.focus({ preventScroll: true });
}

/** Where a task is seen in the view: where it was opened, or else first. */
export function wordsOf(id) {
  const link = opener && document.getElementById(opener);
  if (link?.closest("[data-id]")?.dataset.id === id) return link;
  return document.querySelector(`#tasks :is(#task-${id}, .branch[data-id="${id}"]) .words`);
}

/** Opens a task of which no row is shown, perhaps; what is in it that the focus goes to, once it is there. */
export function openTask(id, focus) {
  wanted = focus ?? wanted;
  return load(`/tasks/${id}?from=${encodeURIComponent(location.pathname + location.search)}`);
}

export function close() {
  sendAll(panel);
  clear();
}

function clear() {
  const words = wordsOf(openId());
  opening = null;
  next = null;
  panel.replaceChildren();
  mark();
  words?.focus();
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

htmx?.defineExtension("panel", {
  isInlineSwap: (style) => style === "panel",
  handleSwap: (style, target, fragment) => {
    if (style !== "panel") return false;
    const fresh = fragment.id === "panel-task" ? fragment : fragment.querySelector("#panel-task");
    const toast = fragment.querySelector("#panel-toast > .toast");
    if (toast) show(toast);
    // a toast's button changes a task that may not be open, and opens none
    if (fresh && !isHeld() && [openId(), opening].includes(fresh.dataset.id)) mergeInto(panel, fresh);
    mark();
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
  mergeInto(panel, task);
  mark();
  fieldOf(fault.closest(".prop")).focus();
}

// --- Sending a field when it was changed

if (panel) {
  panel.addEventListener("change", ({ target }) => {
    if (!target.matches(".prop select, .prop input:not([data-again]), .panel-title")) return;
    // a browser tells of a change, too, when what was sent and understood is replaced
    if (isDirty(target) || target.dataset.sent) send(target);
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
  addEventListener("beforeunload", (event) => isTooMuch(panel) && event.preventDefault());
  new MutationObserver(refresh).observe(tasks, { attributes: true, attributeFilter: ["data-revision"] });
}
