// Several tasks at once: chosen by Shift, Ctrl or Cmd, by keys, or by a long press; a bar says what can become of them.
import { closeMenus, itemFor, open } from "./menus.js";
import { say } from "./toasts.js";

const tasks = document.getElementById("tasks");
const bar = document.getElementById("selection");
const chosen = new Set();
let from = null;
/** The menu was asked for by a row that nobody chose. */
let passing = false;

function rows() {
  return [...tasks.querySelectorAll(".row")].filter((row) => row.checkVisibility());
}

function rowOf(id) {
  return tasks.querySelector(`#task-${id}`);
}

function filled(text, word) {
  return bar.dataset[text].replace("{0}", word);
}

export function isSelecting() {
  return Boolean(bar) && !bar.hidden;
}

/** Those that are chosen, when the row is one of several. */
export function companions(row) {
  return chosen.has(row.dataset.id) ? [...chosen] : [row.dataset.id];
}

function show() {
  for (const row of tasks.querySelectorAll(".row")) {
    const box = row.querySelector(".pick");
    if (box) box.checked = chosen.has(row.dataset.id);
  }
  document.getElementById("selection-count").textContent = filled("count", chosen.size);
}

export function begin() {
  tasks.dataset.selecting = "true";
  bar.hidden = false;
  show();
}

function focusRow(row) {
  row?.querySelector(".words")?.focus();
}

export function leave() {
  const focused = bar.contains(document.activeElement) || document.activeElement?.matches?.(".pick");
  const row = from && rowOf(from);
  chosen.clear();
  from = null;
  passing = false;
  closeMenus(bar);
  for (const field of bar.querySelectorAll(".menu-typed input")) field.value = "";
  document.getElementById("selection-fault").replaceChildren();
  bar.hidden = true;
  delete tasks.dataset.selecting;
  show();
  if (focused) focusRow(row);
}

function choose(row, yes) {
  if (yes) chosen.add(row.dataset.id);
  else chosen.delete(row.dataset.id);
}

function changed() {
  begin();
  say(filled("count", chosen.size));
}

export function toggle(row) {
  choose(row, !chosen.has(row.dataset.id));
  from = row.dataset.id;
  if (chosen.size === 0) return leave();
  changed();
}

/** From where the choosing began to there. */
function extend(row) {
  const all = rows();
  const start = from && rowOf(from) ? rowOf(from) : row;
  from = start.dataset.id;
  const [first, last] = [all.indexOf(start), all.indexOf(row)].sort((one, other) => one - other);
  chosen.clear();
  for (const one of all.slice(first, last + 1)) choose(one, true);
  changed();
}

function chooseAll() {
  for (const row of rows()) if (!row.dataset.done) choose(row, true);
  from ??= rows()[0]?.dataset.id ?? null;
  changed();
}

/** Opens the bar's menu of that name, for what is chosen or else for this row. */
export function openMenu(name, row) {
  if (chosen.size === 0) {
    choose(row, true);
    passing = true;
  }
  from = row.dataset.id;
  begin();
  open(bar.querySelector(`[data-menu="${name}"]`));
}

// --- By hand

function byHand(event) {
  const row = event.target.closest("#tasks .row");
  if (!row || event.button !== 0 || event.target.closest(".pick, .editor")) return;
  const more = event.ctrlKey || event.metaKey;
  if (!more && !event.shiftKey && !isSelecting()) return;
  if (!isSelecting() && event.target.closest("button")) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.shiftKey) extend(row);
  else toggle(row);
  focusRow(row);
}

// --- By keys

function typing(element) {
  return element.matches("input:not([type=radio], [type=checkbox]), textarea, select");
}

function byArrow(row, step) {
  const all = rows();
  const next = all[all.indexOf(row) + step];
  if (!isSelecting() || !chosen.has(row.dataset.id)) from = row.dataset.id;
  extend(next ?? row);
  focusRow(next);
}

function escape() {
  const menu = bar.querySelector(".menu[open]");
  if (!menu || passing) return leave();
  menu.open = false;
  menu.querySelector("summary").focus();
}

function keyOf(event) {
  const row = event.target.closest("#tasks .row");
  const command = event.ctrlKey || event.metaKey;
  if (event.key === "Escape" && isSelecting() && !document.querySelector("dialog[open]")) return escape;
  if (typing(event.target) || event.altKey) return null;
  if (command) return event.key === "a" && (row || isSelecting()) ? chooseAll : null;
  if (!row) return null;
  if (event.shiftKey && event.key === "ArrowDown") return () => byArrow(row, 1);
  if (event.shiftKey && event.key === "ArrowUp") return () => byArrow(row, -1);
  return event.key === " " && isSelecting() && event.target.matches(".words") ? () => toggle(row) : null;
}

function press(event) {
  if (event.isComposing) return;
  const item = itemFor(event);
  const action = item ? () => item.focus() : keyOf(event);
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

// --- What becomes of them

/** Where the focus goes when it was done: the first that was chosen, or what is left next to it. */
function rest() {
  const all = rows();
  const at = all.findIndex((row) => chosen.has(row.dataset.id));
  const order = [all[at], ...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()];
  return order.filter(Boolean).map((row) => row.id);
}

/** Struck through, and they stay until the view is left. */
function strike() {
  for (const id of chosen) {
    const row = rowOf(id);
    if (!row || row.dataset.done) continue;
    row.dataset.done = "true";
    row.dataset.struck = "true";
    row.querySelector(".tick").setAttribute("aria-checked", "true");
    row.querySelector(".tick").value = "false";
  }
}

let after = [];

document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  if (bar && detail.elt === bar) after = rest();
});

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (!bar || detail.requestConfig.elt !== bar || detail.xhr.status >= 300) return;
  if (detail.requestConfig.parameters.completed) strike();
});

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (!bar || detail.elt !== bar || !detail.successful || detail.xhr.status >= 300) return;
  leave();
  focusRow(after.map((id) => document.getElementById(id)).find((row) => row?.checkVisibility()));
});

/** What is gone elsewhere is chosen no more; the others still are, however fresh their rows. */
export function keepChosen() {
  if (!isSelecting()) return;
  for (const id of chosen) if (!rowOf(id)) chosen.delete(id);
  show();
}

if (bar) {
  if (isSelecting()) for (const box of tasks.querySelectorAll(".pick:checked")) chosen.add(box.value);
  document.addEventListener("click", byHand, true);
  document.addEventListener("keydown", press, true);
  document.addEventListener("click", ({ target }) => {
    if (!target.closest(".menu") && !passing) closeMenus(bar);
    else if (passing && !target.closest("#selection")) leave();
  });
  document.getElementById("select").addEventListener("click", (event) => {
    event.preventDefault();
    if (isSelecting()) return leave();
    begin();
    focusRow(rows()[0]);
  });
  bar.querySelector(".selection-leave").addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  tasks.addEventListener("change", ({ target }) => {
    if (!target.matches(".pick")) return;
    choose(target.closest(".row"), target.checked);
    from = target.value;
    changed();
  });
  document.addEventListener("htmx:afterSwap", keepChosen);
}
