// Keys for everything; `?` shows them.
import { edit } from "./rows.js";
import { openMenu, toggle } from "./select.js";
import { undo } from "./toasts.js";
import { fold, rowAbove, unfold } from "./unfold.js";

const help = document.getElementById("keys");
const opener = document.querySelector("[data-keys]");

/** A task in the view: a row, or below one. */
const ITEM = ":is(.row, .branch)";

function rows() {
  const subtasks = document.activeElement?.closest?.(".subtasks");
  const all = subtasks ? subtasks.querySelectorAll(".subtask") : document.querySelectorAll(`#tasks ${ITEM}`);
  return [...all].filter((row) => row.checkVisibility());
}

function current() {
  return document.activeElement?.closest?.(`#tasks ${ITEM}, .subtask`) ?? null;
}

function move(step) {
  const all = rows();
  const at = all.indexOf(current());
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step;
  if (next < 0) return document.querySelector(all[0]?.matches(".subtask") ? ".panel-title" : "#add-text")?.focus();
  const row = all[Math.min(next, all.length - 1)];
  row?.querySelector(".words, textarea")?.focus();
  row?.scrollIntoView({ block: "nearest" });
}

function startAdding() {
  document.getElementById("add-text").focus();
  scrollTo(0, 0);
}

const everywhere = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
};

const inRow = {
  F2: (row) => edit(row),
  Delete: (row) => row.querySelector(".delete").click(),
  Backspace: (row) => row.querySelector(".delete").click(),
  ArrowRight: unfold,
  ArrowLeft: fold,
};

/** Its text is edited in the panel. */
const inBranch = {
  F2: (branch) => branch.querySelector(".words").click(),
  ArrowLeft: (branch) => fold(rowAbove(branch)),
};

// a person can turn these off: who dictates, or types with one hand, presses them unawares
const lettersEverywhere = {
  j: () => move(1),
  k: () => move(-1),
  n: startAdding,
  q: startAdding,
  z: undo,
  "?": () => help.showModal(),
};

const lettersInRow = {
  x: (row) => row.querySelector(".tick").click(),
  e: (row) => edit(row),
  v: toggle,
  m: (row) => openMenu("move", row),
  d: (row) => openMenu("date", row),
  t: (row) => openMenu("date", row),
};

if (help?.dataset.letters === "on") {
  Object.assign(everywhere, lettersEverywhere);
  Object.assign(inRow, lettersInRow);
  Object.assign(inBranch, { x: lettersInRow.x, e: inBranch.F2 });
}

function typing(element) {
  return element.matches("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
}

function pressedIn(row, event) {
  if (event.key === " " && event.target.matches(".words")) return () => row.querySelector(".tick").click();
  const action = (row.matches(".branch") ? inBranch : inRow)[event.key];
  return action && (() => action(row));
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
  if (event.target.id === "add-text" && event.key === "ArrowDown") {
    event.preventDefault();
    return move(1);
  }
  if (event.target.id === "add-text" && event.key === "Escape") return event.target.blur();
  if (typing(event.target)) return;
  const row = event.target.closest(`#tasks ${ITEM}`);
  const action = (row && pressedIn(row, event)) || everywhere[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

if (help) {
  document.addEventListener("keydown", press);
  opener.hidden = false;
  opener.addEventListener("click", () => help.showModal());
  help.addEventListener("click", (event) => {
    if (event.target === help) help.close();
  });
}
