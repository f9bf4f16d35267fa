// On a phone a task is swiped: to the right it is done, to the left it gets a date.
import { isDragging } from "./drag.js";
import { isSelecting, openMenu } from "./select.js";

const tasks = document.getElementById("tasks");
const STARTS = 14;
const ENOUGH = 96;

let swipe = null;

function hint(row) {
  const element = document.createElement("div");
  const box = row.getBoundingClientRect();
  element.className = "swipe-hint";
  element.setAttribute("aria-hidden", "true");
  for (const name of ["check", "calendar"]) {
    const icon = document.querySelector(".row .tick .icon").cloneNode(true);
    icon.firstElementChild.setAttribute("href", `#i-${name}`);
    element.append(icon);
  }
  Object.assign(element.style, { top: `${box.top}px`, left: `${box.left}px`, width: `${box.width}px`, height: `${box.height}px` });
  document.body.append(element);
  return element;
}

function down(event) {
  const row = event.target.closest?.("#groups .row:not([data-done])");
  if (!row || event.pointerType === "mouse" || !event.isPrimary || isSelecting() || event.target.closest(".editor")) return;
  swipe = { row, pointer: event.pointerId, x: event.clientX, y: event.clientY, hint: null, by: 0 };
}

function move(event) {
  if (!swipe || event.pointerId !== swipe.pointer) return;
  const by = event.clientX - swipe.x;
  const across = Math.abs(event.clientY - swipe.y);
  if (isDragging() || (!swipe.hint && across > STARTS)) return end();
  if (!swipe.hint) {
    if (Math.abs(by) < STARTS || Math.abs(by) < 1.5 * across) return;
    swipe.hint = hint(swipe.row);
    swipe.row.classList.add("swiped");
  }
  swipe.by = by;
  swipe.row.style.transform = `translateX(${by}px)`;
  swipe.hint.dataset.to = by > 0 ? "done" : "date";
  swipe.hint.toggleAttribute("data-enough", Math.abs(by) >= ENOUGH);
}

function end() {
  const ended = swipe;
  swipe = null;
  ended.hint?.remove();
  ended.row.classList.remove("swiped");
  ended.row.style.transform = "";
  return ended;
}

function up(event) {
  if (!swipe || event.pointerId !== swipe.pointer) return;
  const { row, by, hint: started } = end();
  if (!started) return;
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }), 60);
  if (by >= ENOUGH) row.querySelector(".tick").click();
  else if (by <= -ENOUGH) openMenu("date", row);
}

/** What a finger ends with is no tap; what script clicks is one. */
function swallow(event) {
  if (!event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

if (tasks) {
  document.addEventListener("pointerdown", down);
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", up);
  document.addEventListener("pointercancel", (event) => {
    if (swipe && event.pointerId === swipe.pointer) end();
  });
}
