// Tasks are dragged: among their siblings, below one, to another list or another day. A mouse drags at once, a finger
// after a long press; a long press alone chooses the task.
import { hold, release } from "./holding.js";
import { isPlaceable, placeBelow, placeIn, rowsIn, send, textOf, told } from "./moves.js";
import { companions, toggle } from "./select.js";
import { targetOf } from "./targets.js";
import { say } from "./toasts.js";
import { endOf } from "./trees.js";

const tasks = document.getElementById("tasks");
const panel = document.getElementById("panel");
const PRESS_MILLIS = 400;
const MOVES = 6;
const EDGE = 72;

let press = null;
let drag = null;

export function isDragging() {
  return drag !== null;
}

function make(name) {
  const element = document.createElement("div");
  element.className = name;
  element.setAttribute("aria-hidden", "true");
  document.body.append(element);
  return element;
}

// --- What is seen of it

function aim() {
  drag.over?.classList.remove("drop-here");
  const target = targetOf(drag);
  drag.target = target;
  drag.over = target?.over ?? null;
  drag.over?.classList.add("drop-here");
  drag.ghost.textContent = target?.above ? told("under", textOf(target.above)) : textOf(drag.row);
  // not under the finger
  const [right, down] = press?.mouse ? [14, 10] : [-48, -64];
  drag.ghost.style.transform = `translate(${Math.max(drag.x + right, 8)}px, ${drag.y + down}px)`;
  drag.line.hidden = !target?.container;
  if (target?.container) draw(target);
}

function draw({ container, next, others }) {
  const box = container.getBoundingClientRect();
  const last = others.at(-1);
  const y = next ? next.getBoundingClientRect().top : last ? endOf(last).getBoundingClientRect().bottom : box.top;
  drag.line.style.transform = `translate(${box.left}px, ${y - 2}px)`;
  drag.line.style.width = `${box.width}px`;
}

/** Near an edge, what lies there scrolls by. */
function scroll() {
  if (!drag) return;
  const inside = document.elementFromPoint(drag.x, drag.y)?.closest(".panel, .side");
  const box = inside && inside.scrollHeight > inside.clientHeight ? inside : document.scrollingElement;
  const { top, bottom } = box === inside ? box.getBoundingClientRect() : { top: 0, bottom: innerHeight };
  const speed = drag.y < top + EDGE ? drag.y - top - EDGE : drag.y > bottom - EDGE ? drag.y - bottom + EDGE : 0;
  if (speed !== 0) {
    box.scrollTop += speed / 5;
    aim();
  }
  requestAnimationFrame(scroll);
}

// --- From the press to the drop

function lift(row, { clientX, clientY }) {
  hold();
  getSelection().removeAllRanges();
  drag = { row, fromX: clientX, x: clientX, y: clientY, ghost: make("ghost"), line: make("drop-line"), target: null, over: null };
  row.classList.add("dragged");
  document.documentElement.classList.add("dragging");
  say(told("dragged", textOf(row)));
  aim();
  requestAnimationFrame(scroll);
}

function putDown() {
  const { row, ghost, line, over, target } = drag;
  drag = null;
  ghost.remove();
  line.remove();
  over?.classList.remove("drop-here");
  row.classList.remove("dragged");
  document.documentElement.classList.remove("dragging");
  return { row, target };
}

function drop() {
  const { row, target } = putDown();
  if (target?.above) placeBelow(row, target.above, false);
  else if (target?.values) change(row, target.values);
  else if (target?.container && !isThere(row, target)) placeIn(row, target.container, target.next);
  release();
}

function isThere(row, { container, next }) {
  const all = rowsIn(container);
  return row.parentElement === container && all[all.indexOf(row) + 1] === (next ?? undefined);
}

function change(row, values) {
  send({ path: "/tasks/changes", values: { tasks: companions(row).join(","), ...values } });
}

function cancel() {
  const { row } = putDown();
  say(told("cancelled", textOf(row)));
  release();
}

function forget() {
  clearTimeout(press?.timer);
  press = null;
}

function canDrag(row) {
  return isPlaceable(row) || row.matches("#tasks .row:not([data-done])");
}

function down(event) {
  const row = event.target.closest?.("#groups .row, #panel:not(.alone) .subtask");
  if (!row || event.button !== 0 || !event.isPrimary || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!canDrag(row) || event.target.closest("button, input, textarea, form.editor")) return;
  press = { row, pointer: event.pointerId, mouse: event.pointerType === "mouse", x: event.clientX, y: event.clientY, moved: false };
  if (!press.mouse) press.timer = setTimeout(held, PRESS_MILLIS, event);
}

/** Long enough under a finger. */
function held(event) {
  navigator.vibrate?.(10);
  lift(press.row, event);
}

function move(event) {
  if (!press || event.pointerId !== press.pointer) return;
  const far = Math.hypot(event.clientX - press.x, event.clientY - press.y) > MOVES;
  press.moved ||= far;
  if (!drag && far) {
    if (!press.mouse) return forget();
    lift(press.row, { clientX: press.x, clientY: press.y });
  }
  if (!drag) return;
  drag.x = event.clientX;
  drag.y = event.clientY;
  aim();
}

function up(event) {
  if (!press || event.pointerId !== press.pointer) return;
  const { moved, row } = press;
  forget();
  if (!drag) return;
  swallowClick();
  if (moved) return drop();
  putDown();
  release();
  if (row.matches(".row")) toggle(row);
}

function away(event) {
  if (!press || event.pointerId !== press.pointer) return;
  forget();
  if (drag) cancel();
}

/** The click that ends a drag opens nothing. */
function swallowClick() {
  const swallow = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }), 60);
}

if (tasks && panel) {
  document.addEventListener("pointerdown", down);
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", up);
  document.addEventListener("pointercancel", away);
  document.addEventListener("dragstart", (event) => {
    if (event.target.closest?.(".row, .subtask, .branch")) event.preventDefault();
  });
  document.addEventListener("contextmenu", (event) => {
    if (press && !press.mouse) event.preventDefault();
  });
  for (const place of [tasks, panel]) {
    place.addEventListener("touchmove", (event) => drag && event.preventDefault(), { passive: false });
  }
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !drag) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      forget();
      cancel();
      swallowNext();
    },
    true,
  );
}

/** After Escape the button is still down: its release clicks nothing. */
function swallowNext() {
  addEventListener("pointerup", swallowClick, { once: true });
}
