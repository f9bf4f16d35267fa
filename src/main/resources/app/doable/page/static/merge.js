// Brings a fresh list of tasks into the one that is shown: nothing jumps, focus and typed text stay.
import { arrangeGroups, dropGroups } from "./groups.js";
import { isHeld } from "./holding.js";
import { endOf, keepOpen, settleTrees, takeOut } from "./trees.js";

export const ROW = ":scope > .row";

/** As many open rows as one answer holds; see Extent. */
const MOST_ROWS = 2000;

function rowsIn(part, selector) {
  return [...part.querySelectorAll(selector)];
}

/** A row that was completed or opened again stays where it is seen until the view is left. */
function arrangement(shown, fresh) {
  const home = new Map();
  const lists = new Map();
  for (const list of shown.querySelectorAll(".rows")) {
    lists.set(list.id, []);
    for (const row of list.querySelectorAll(ROW)) home.set(row.id, list.id);
  }
  const placed = new Set();
  for (const list of fresh.querySelectorAll(".rows")) {
    for (const row of list.querySelectorAll(ROW)) {
      const was = home.get(row.id);
      const stays = was !== undefined && (was === "closed") !== (list.id === "closed");
      lists.get(stays ? was : list.id).push({ row, staysElsewhere: stays });
      placed.add(row.id);
    }
  }
  const done = shown.dataset.past ? [] : rowsIn(shown, "#groups .row:is([data-done], :has(.tick.htmx-request))");
  const left = [...rowsIn(fresh, "#completed > .row"), ...done, ...beyond(shown, fresh)];
  for (const row of left) {
    if (!home.has(row.id) || row.dataset.gone || placed.has(row.id)) continue;
    lists.get(home.get(row.id)).push({ row, staysElsewhere: true });
    placed.add(row.id);
  }
  return lists;
}

/** Rows behind the last that an answer can hold: they were loaded by scrolling, and stay as they are. */
function beyond(shown, fresh) {
  const ids = new Set(rowsIn(fresh, "#groups .row").map(({ id }) => id));
  if (ids.size < MOST_ROWS) return [];
  const rows = rowsIn(shown, "#groups .row");
  return rows.slice(rows.findLastIndex(({ id }) => ids.has(id)) + 1);
}

/** Rows in the server's order, except that one that stays keeps the neighbour before it. */
function order(list, arranged) {
  const rows = arranged.filter((one) => !one.staysElsewhere).map((one) => one.row);
  const staying = new Map(arranged.filter((one) => one.staysElsewhere).map((one) => [one.row.id, one.row]));
  if (staying.size === 0) return rows;
  const behind = new Map(rows.map(({ id }) => [id, []]));
  const first = [];
  let last = first;
  for (const { id } of list.querySelectorAll(ROW)) {
    if (staying.has(id)) last.push(staying.get(id));
    else last = behind.get(id) ?? last;
  }
  return [...first, ...rows.flatMap((row) => [row, ...behind.get(row.id)])];
}

/** Something in it was sent, and the answer, which would find no place without it, is not there yet. */
export function isWaiting(part) {
  return part.matches(".htmx-request:not([data-answered])") || part.querySelector(".htmx-request:not([data-answered])") !== null;
}

document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const { elt } = detail.requestConfig;
  elt.dataset.answered = "true";
  if (elt.isConnected) return;
  // nobody knows any more where that answer belongs: what it tells is asked for again
  detail.shouldSwap = false;
  window.htmx.trigger("#tasks", "changed");
});

document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  delete detail.elt.dataset.answered;
});

/** What is done comes without its list and what is below it; where it stays, it says all that it said. */
function keepAbout(row, fresh) {
  const { revision, done, struck } = row.dataset;
  const wasDone = done && !struck && revision !== fresh.dataset.revision;
  if (row === fresh || !fresh.dataset.done || wasDone || !row.closest("#groups")) return;
  fresh.querySelector(".about")?.remove();
  const about = row.querySelector(".about");
  if (about) fresh.querySelector(".said")?.append(about.cloneNode(true));
}

/** A row that did not change, is being typed into, or waits for an answer is left alone. */
function refresh(row, fresh) {
  keepAbout(row, fresh);
  keepOpen(fresh);
  if (row.isEqualNode(fresh) || isWaiting(row)) return;
  const editor = row.querySelector(".editor");
  if (editor && !editor.dataset.saved) {
    const fault = fresh.querySelector(".editor .fault");
    if (fault) showFault(editor, fault);
    return;
  }
  const focused = row.contains(document.activeElement) ? controlOf(document.activeElement) : null;
  for (const name of row.getAttributeNames()) if (!fresh.hasAttribute(name)) row.removeAttribute(name);
  for (const { name, value } of fresh.attributes) row.setAttribute(name, value);
  row.replaceChildren(...fresh.childNodes);
  window.htmx.process(row);
  if (focused) (row.querySelector(focused) ?? row.querySelector(".words"))?.focus();
}

function showFault(editor, fault) {
  editor.querySelector(".fault").replaceChildren(...fault.childNodes);
  const input = editor.querySelector("textarea");
  input.setAttribute("aria-invalid", "true");
  input.focus();
}

function controlOf(element) {
  if (element.closest(".tick")) return ".tick";
  if (element.closest(".pick")) return ".pick";
  if (element.closest(".toggle")) return ".toggle";
  return element.closest(".delete") ? ".delete" : ".words";
}

/** What stands behind that row, or first of all. */
function behind(list, row) {
  return row ? endOf(row).nextElementSibling : list.firstElementChild;
}

function place(list, row, before) {
  const next = behind(list, before);
  if (next === row) return;
  const focused = row.contains(document.activeElement) ? document.activeElement : null;
  list.insertBefore(row, next);
  focused?.focus();
}

/** Focus that would vanish with its row goes to the next one, or to the box that adds. */
function leave(row, kept) {
  if (![row, endOf(row)].some((part) => part.contains(document.activeElement))) return null;
  if (row.dataset.moving) return null; // the focus follows it
  const rows = [...document.querySelectorAll("#tasks .row")];
  const at = rows.indexOf(row);
  const next = [...rows.slice(at + 1), ...rows.slice(0, at).reverse()].find((one) => kept.has(one.id) && one.checkVisibility());
  return next ? `#${next.id} .words` : "#add-text";
}

function mergeList(list, rows) {
  const kept = new Set(rows.map((row) => row.id));
  const known = new Map();
  let focus = null;
  for (const row of list.querySelectorAll(ROW)) {
    known.set(row.id, row);
    if (kept.has(row.id) || isWaiting(row)) continue;
    focus ??= leave(row, kept);
    takeOut(row);
  }
  let before = null;
  for (const fresh of rows) {
    const row = known.get(fresh.id) ?? fresh;
    if (row === fresh) {
      list.insertBefore(row, behind(list, before));
      window.htmx.process(row);
    } else {
      refresh(row, fresh);
      place(list, row, before);
    }
    before = row;
  }
  if (focus) document.querySelector(focus)?.focus();
}

/** Whether a revision, such as 12.345 of list 12, comes before another of the same list; 12.0 says that it is gone. */
export function isOlder(revision, other) {
  const [list, number] = revision.split(".");
  const [otherList, otherNumber] = other.split(".");
  return list === otherList && number !== "0" && Number(number) < Number(otherNumber);
}

export function merge(shown, fresh) {
  if (isHeld()) return;
  if (isOlder(fresh.dataset.revision, shown.dataset.revision)) {
    // answers overtook each other: this one is of yesterday
    window.htmx.trigger(shown, "changed");
    return;
  }
  const further = beyond(shown, fresh).length > 0;
  arrangeGroups(shown, fresh);
  for (const [id, arranged] of arrangement(shown, fresh)) {
    const list = shown.querySelector(`#${id}`);
    mergeList(list, order(list, arranged));
  }
  settleTrees();
  dropGroups(shown, fresh);
  for (const name of ["revision", "revisions"]) shown.dataset[name] = fresh.dataset[name];
  for (const name of ["ordered", "sorted"]) {
    if (fresh.dataset[name]) shown.dataset[name] = fresh.dataset[name];
    else delete shown.dataset[name];
  }
  for (const more of shown.querySelectorAll(".more")) {
    if (more.id === "more-open" && further) continue;
    more.replaceChildren(...fresh.querySelector(`#${more.id}`).childNodes);
  }
  countDone(shown, fresh);
}

export function countDone(shown, fresh) {
  const done = shown.querySelector("#done");
  if (!done) return;
  const further = fresh.querySelector("#done .count").textContent.endsWith("+") ? "+" : "";
  done.querySelector(".count").textContent = done.querySelectorAll(".row").length + further;
}

window.htmx?.defineExtension("merge", {
  isInlineSwap: (style) => style === "merge",
  handleSwap: (style, target, fragment) => {
    if (style !== "merge") return false;
    const fresh = fragment.id === "tasks" ? fragment : fragment.querySelector("#tasks");
    if (fresh) merge(target, fresh);
    // what is new was given to htmx as it came: to go through thousands of rows again would take its time
    return [];
  },
});
