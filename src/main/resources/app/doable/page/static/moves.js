// Moves tasks: at once where they are seen, and one after the other on the server.
import { openTask } from "./panel.js";
import { enqueue, isLast } from "./sending.js";
import { say } from "./toasts.js";
import { settleTrees } from "./trees.js";
import { unfolded } from "./unfold.js";

const tasks = document.getElementById("tasks");
const form = document.getElementById("move");
const texts = document.getElementById("moves")?.dataset;

export function told(text, ...words) {
  return words.reduce((filled, word, index) => filled.replaceAll(`{${index}}`, word), texts[text]);
}

export function textOf(row) {
  return row.querySelector(".words").textContent;
}

/** Those whose place is there; not one that is on its way out, beside which nothing can be put any more. */
export function rowsIn(container) {
  return [...container.children].filter((one) => one.matches(":is(.row, .subtask):not([data-moving])"));
}

/** Whether the list has the order that people gave it. */
export function isOrdered() {
  return tasks.hasAttribute("data-ordered") && !tasks.hasAttribute("data-sorted");
}

/** Whether the row is among siblings that can be put into another order. */
export function isPlaceable(row) {
  return row.matches(".subtasks > .subtask") || (row.matches("#open > .row:not([data-done])") && isOrdered());
}

function pathOf({ dataset }) {
  return `/tasks/${dataset.id}/place`;
}

function homeOf(container) {
  const { parent } = container.dataset;
  return parent ? { parent } : { list: tasks.dataset.revision.split(".")[0], parent: "" };
}

/** @param move see enqueue */
export function send(move) {
  // who moves another one has gone on
  if (following && move.path !== pathOf(following)) following = null;
  enqueue(move);
}

// --- Where a row goes

function put(row, container, next) {
  const focused = row.contains(document.activeElement) ? document.activeElement : null;
  container.insertBefore(row, next?.parentElement === container ? next : null);
  settleTrees();
  focused?.focus();
}

/** @return what puts it back */
function putAtOnce(row, container, next) {
  const { parentElement, nextElementSibling } = row;
  put(row, container, next);
  return () => put(row, parentElement, nextElementSibling);
}

/** Among the children of the container, before the next one or at the end. */
export function placeIn(row, container, next) {
  const others = rowsIn(container).filter((one) => one !== row);
  const at = next ? others.indexOf(next) : others.length;
  const beside = at > 0 ? { after: others[at - 1].dataset.id } : { before: others[0]?.dataset.id };
  const values = beside.after || beside.before ? { ...homeOf(container), ...beside } : homeOf(container);
  const same = row.parentElement === container;
  const back = same ? putAtOnce(row, container, next) : null;
  if (same) say(told("place", textOf(row), at + 1, others.length + 1));
  send({ path: pathOf(row), values, back, replaces: same ? row.dataset.id : null, });
}

/** To the end of what is below the other; who does it by keys follows it there. */
export function placeBelow(row, other, follow) {
  const { id } = row.dataset;
  const words = told("below", textOf(row), textOf(other));
  away(row, { parent: other.dataset.id }, () => {
    say(words);
    return follow && reveal(id, other.dataset.id);
  });
}

/** The row that went away, until its task is seen elsewhere: keys that are pressed meanwhile are meant for it. */
let following = null;

function away(row, values, then) {
  row.dataset.moving = "true";
  following = row;
  const back = () => {
    delete row.dataset.moving;
    following = null;
  };
  send({ path: pathOf(row), values, back, then });
}

/** The task goes on having the focus, wherever it is seen now. */
async function reveal(id, parent) {
  try {
    await show(id, parent);
  } finally {
    // pressed again meanwhile: that is to be followed, too
    if (isLast()) following = null;
  }
}

async function show(id, parent) {
  await unfolded();
  const branch = document.querySelector(`#tasks .branch[data-id="${id}"]`);
  if (branch) return arrive(branch);
  const row = document.querySelector(`#tasks #task-${id}:not([data-moving])`);
  if (row) return row.querySelector(".words").focus();
  const above = parent ?? (await (await fetch(`/api/v1/tasks/${id}`)).json()).parent;
  if (above) await openTask(above, `#below-${id}`);
}

/** In place below a row, whose trees do not move by hand: the server knows best which place that is. */
function arrive(branch) {
  const siblings = [...branch.parentElement.parentElement.children];
  branch.querySelector(".words").focus();
  say(told("place", textOf(branch), siblings.indexOf(branch.parentElement) + 1, siblings.length));
}

// --- By keys

/** Whether where it would go is not to be seen here: it is there already, or below a row. */
function isFar(row) {
  return row.dataset.moving || row.matches(".branch");
}

function step(row, forward) {
  if (isFar(row)) return further(row, forward ? "down" : "up");
  if (!isPlaceable(row)) return say(texts.sorted);
  const all = rowsIn(row.parentElement);
  const at = all.indexOf(row) + (forward ? 1 : -1);
  if (at < 0 || at >= all.length) return say(told("end", textOf(row)));
  placeIn(row, row.parentElement, all[forward ? at + 1 : at]);
  row.scrollIntoView({ block: "nearest" });
}

function below(row) {
  if (isFar(row)) return further(row, "in");
  if (!isPlaceable(row)) return say(texts.sorted);
  const all = rowsIn(row.parentElement);
  const above = all.slice(0, all.indexOf(row)).findLast((one) => !one.dataset.done);
  if (!above) return say(told("end", textOf(row)));
  placeBelow(row, above, true);
}

function out(row) {
  if (isFar(row)) return further(row, "out");
  const { parent } = row.parentElement.dataset;
  if (!parent) return say(told("end", textOf(row)));
  const words = told("out", textOf(row));
  away(row, { after: parent }, () => {
    say(words);
    return reveal(row.dataset.id);
  });
}

/** Pressed again before it is there: from wherever that will be. */
function further(row, way) {
  away(row, { way }, () => reveal(row.dataset.id));
}

const byKey = {
  ArrowUp: (row) => step(row, false),
  ArrowDown: (row) => step(row, true),
  ArrowRight: below,
  ArrowLeft: out,
};

if (form) {
  document.addEventListener("keydown", (event) => {
    const nowhere = event.target === document.body && following;
    const row = nowhere || event.target.closest?.("#tasks :is(.row, .branch), #panel:not(.alone) .subtask");
    const move = byKey[event.key];
    if (!row || !move || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
    if (event.target.matches("textarea, input:not([type=checkbox])")) return;
    event.preventDefault();
    move(row);
  });
}
