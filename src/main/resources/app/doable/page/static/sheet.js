// The open task has a place in the browser's history: Back closes it. On a phone it is a sheet over its view: nothing
// beneath it is reached, and a swipe down on its head closes it.
import { close, isOpen, openTask, wordsOf } from "./panel.js";

const panel = document.querySelector("#panel:not(.alone)");
const narrow = matchMedia("(max-width: 719px)");
const beneath = document.querySelectorAll(".skip, .side, .middle");
const STARTS = 10;
const ENOUGH = 96;

/** The task that was shown last, while it is. */
let shown = null;
/** Whether the browser is at the entry that stands for the open task. */
let entered = Boolean(history.state?.task);
/** On its way back from that entry; a task that is opened meanwhile gets its entry afterwards. */
let leaving = false;
/** How far down the view is: Chromium goes to its top with the browser's history, whatever it was told. */
let scrolled = 0;

// --- The browser's history

function enter(id) {
  if (leaving) return;
  if (entered) return history.replaceState({ task: id }, "");
  // on the way back the view stays where it was scrolled to
  history.scrollRestoration = "manual";
  history.pushState({ task: id }, "");
  entered = true;
}

function leave() {
  if (!entered) return;
  entered = false;
  leaving = true;
  history.back();
}

function arrive({ state }) {
  scrollTo({ top: scrolled, behavior: "instant" });
  entered = Boolean(state?.task);
  if (leaving) {
    leaving = false;
    if (shown) enter(shown);
  } else if (!entered) {
    shut();
  } else if (state.task !== shown) {
    openTask(state.task);
  }
}

/** What is typed in a field is sent when it is left. */
function shut() {
  if (panel.contains(document.activeElement)) document.activeElement.blur();
  if (isOpen()) close();
}

// --- The sheet

function isSheet() {
  return shown !== null && narrow.matches;
}

function cover() {
  const sheet = isSheet();
  for (const part of beneath) part.inert = sheet;
  panel.setAttribute("role", sheet ? "dialog" : "complementary");
  for (const [name, value] of [["aria-modal", "true"], ["tabindex", "-1"]]) {
    if (sheet) panel.setAttribute(name, value);
    else panel.removeAttribute(name);
  }
}

/** Focus that would vanish goes into what was opened, or back to the row of what was closed. */
function focus(before) {
  if (shown && !panel.contains(document.activeElement)) {
    const target = isSheet() ? panel : before && panel.querySelector(".panel-title");
    target?.focus({ preventScroll: true });
  } else if (!shown && (document.activeElement ?? document.body) === document.body) {
    const words = wordsOf(before);
    (words ?? document.getElementById("main")).focus({ preventScroll: !words });
  }
}

function change() {
  const before = shown;
  shown = panel.querySelector(".panel-task")?.dataset.id ?? null;
  if (shown === before) return;
  cover();
  focus(before);
  if (shown) enter(shown);
  else leave();
}

// --- A swipe on its head

let swipe = null;

function down(event) {
  if (!isSheet() || event.pointerType === "mouse" || !event.isPrimary || !event.target.closest(".panel-head")) return;
  swipe = { pointer: event.pointerId, x: event.clientX, y: event.clientY, by: 0 };
}

function move(event) {
  if (event.pointerId !== swipe?.pointer) return;
  const by = event.clientY - swipe.y;
  if (swipe.by === 0 && (by < STARTS || by < Math.abs(event.clientX - swipe.x))) return;
  swipe.by = Math.max(by, 1);
  panel.style.transform = `translateY(${swipe.by}px)`;
}

function up(event) {
  if (event.pointerId !== swipe?.pointer) return;
  const enough = swipe.by >= ENOUGH && event.type === "pointerup";
  swipe = null;
  panel.style.transform = "";
  if (enough) shut();
}

if (panel) {
  new MutationObserver(change).observe(panel, { childList: true });
  narrow.addEventListener("change", cover);
  addEventListener("popstate", arrive);
  addEventListener("scroll", () => (scrolled = scrollY), { passive: true });
  // whoever comes back from another page finds the view where it was
  addEventListener("pagehide", () => (history.scrollRestoration = "auto"));
  // reloaded, or come back to: the task is open as it was; one that is gone by now leaves no entry behind
  document.addEventListener("task-gone", () => !shown && leave());
  addEventListener("DOMContentLoaded", () => entered && openTask(history.state.task));
  panel.addEventListener("pointerdown", down);
  document.addEventListener("pointermove", move);
  for (const name of ["pointerup", "pointercancel"]) document.addEventListener(name, up);
  // beside the sheet
  document.querySelector(".frame").addEventListener("click", ({ target, currentTarget }) => {
    if (target === currentTarget && isSheet()) shut();
  });
}
