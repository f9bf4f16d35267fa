// What is below a task, in place in its list: read when its row is opened, and again whenever the view has changed.
import { isWaiting } from "./merge.js";
import { mark } from "./panel.js";
import { warn } from "./toasts.js";
import { close, opened } from "./trees.js";

const tasks = document.getElementById("tasks");
/** What is being read, by the rows' ids: whether it has changed meanwhile, and what is over when it is there. */
const readings = new Map();

export function unfold(row) {
  const toggle = row.querySelector(".toggle");
  if (!toggle || opened.has(row.id)) return;
  opened.set(row.id, null);
  toggle.setAttribute("aria-expanded", "true");
  read(row.id);
}

export function fold(row) {
  close(row.id);
}

/** The row that something is below. */
export function rowAbove(branch) {
  return document.getElementById(branch.closest(".tree").dataset.of);
}

/** @return what is over when all that is being read is there */
export function unfolded() {
  return Promise.all([...readings.values()].map(({ over }) => over));
}

/** One answer after the other, so that the last is the newest. */
function read(id) {
  const reading = readings.get(id) ?? { again: false, over: null };
  reading.again = true;
  if (reading.over) return;
  readings.set(id, reading);
  reading.over = work(id, reading)
    .catch(() => fail(id))
    .finally(() => readings.delete(id));
}

async function work(id, reading) {
  while (reading.again && opened.has(id)) {
    reading.again = false;
    const from = encodeURIComponent(tasks.getAttribute("hx-get"));
    const address = `/tasks/${document.getElementById(id).dataset.id}/subtasks?from=${from}`;
    const answer = await fetch(address, { headers: { Accept: "text/html", "HX-Request": "true" } });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".tree");
    if (!fresh) throw new Error(`nothing to show: ${answer.status}`);
    // what was changed meanwhile would look as it was before, for a moment
    if (!reading.again) show(id, fresh);
  }
}

/** What is shown already stays; the view itself says what is wrong. */
function fail(id) {
  if (!opened.has(id) || opened.get(id)) return;
  close(id);
  window.htmx.trigger("#tasks", "changed");
  warn(document.body.dataset[navigator.onLine ? "unavailable" : "offline"]);
}

function show(id, fresh) {
  const row = document.getElementById(id);
  if (!row || !opened.has(id)) return;
  const tree = opened.get(id);
  if (!tree) {
    row.after(fresh);
    opened.set(id, fresh);
    window.htmx.process(fresh);
  } else if (!tree.isEqualNode(fresh) && !isWaiting(tree)) {
    replace(tree, fresh, row);
  }
  mark();
}

function replace(tree, fresh, row) {
  const focused = tree.contains(document.activeElement) ? document.activeElement : null;
  const branch = focused?.closest(".branch");
  const at = [...tree.querySelectorAll(".branch")].indexOf(branch);
  tree.replaceChildren(...fresh.childNodes);
  window.htmx.process(tree);
  if (focused) restore(tree, { row, branch, at, control: focused.matches(".tick") ? ".tick" : ".words" });
}

/** The focus stays with its task; of one that is gone it goes to what took its place, unless it follows it elsewhere. */
function restore(tree, { row, branch, at, control }) {
  if (!branch) return tree.querySelector(".further a")?.focus({ preventScroll: true });
  const all = [...tree.querySelectorAll(".branch")];
  const same = all.find(({ dataset }) => dataset.id === branch.dataset.id);
  if (!same && branch.dataset.moving) return;
  const next = same ?? all[Math.min(at, all.length - 1)] ?? row;
  next.querySelector(control)?.focus({ preventScroll: true });
}

/** Between the answer and the tree as it is then, what was pressed looks as it was taken. */
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const tick = detail.requestConfig.elt;
  if (!tick.matches(".branch > .tick") || detail.xhr.status >= 300) return;
  const done = tick.value === "true";
  tick.setAttribute("aria-checked", String(done));
  tick.parentElement.toggleAttribute("data-done", done);
});

if (tasks) {
  for (const tree of tasks.querySelectorAll(".tree")) opened.set(tree.dataset.of, tree);
  tasks.addEventListener("click", (event) => {
    const toggle = event.target.closest(".toggle");
    if (!toggle) return;
    event.preventDefault();
    const row = toggle.closest(".row");
    if (opened.has(row.id)) fold(row);
    else unfold(row);
  });
  new MutationObserver(() => [...opened.keys()].forEach(read)).observe(tasks, { attributes: true, attributeFilter: ["data-revision"] });
}
