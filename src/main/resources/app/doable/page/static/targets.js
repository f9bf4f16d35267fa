// Where a task that is dragged would go: among its siblings, below one of them, to a list or to a day.
import { isOrdered, rowsIn } from "./moves.js";

const tasks = document.getElementById("tasks");
/** So far to the right means below the one above, and is not done by the way. */
const INDENT = 72;

/** A list or Today, in the side bar or among the tabs. */
function ofSide(place, row) {
  const { list } = place.dataset;
  if (!list) return place.getAttribute("href") === "/today" ? { over: place, values: { day: "today" } } : null;
  const here = tasks.hasAttribute("data-ordered") && tasks.dataset.revision.split(".")[0] === list;
  return here && row.matches(".row") ? null : { over: place, values: { list } };
}

function ofDay(group, row) {
  const day = group.id === "group-today" ? "today" : group.id.match(/^group-day-(.+)$/)?.[1];
  const done = location.pathname === "/done";
  return day && !done && !group.contains(row) ? { over: group, values: { day } } : null;
}

function middle(row) {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

function ofContainer(container, { row, x, y, fromX }) {
  const others = rowsIn(container).filter((one) => one !== row);
  const next = others.find((one) => middle(one) > y) ?? null;
  const above = (next ? others.slice(0, others.indexOf(next)) : others).findLast((one) => !one.dataset.done);
  if (above && row.parentElement === container && x - fromX > INDENT) return { over: above, above };
  return { container, next, others };
}

/**
 * @returns what is under the pointer: a place among others in a container, one above that it goes below, or what it is
 *     over and what that changes; null for nothing
 */
export function targetOf(drag) {
  const { row } = drag;
  const element = document.elementFromPoint(drag.x, drag.y);
  const place = element?.closest(".side .place");
  if (place) return ofSide(place, row);
  const subtasks = element?.closest(".panel-part")?.querySelector(".subtasks");
  if (subtasks) return subtasks.dataset.parent === row.dataset.id ? null : ofContainer(subtasks, drag);
  if (element?.closest("#tasks, .middle") && isOrdered() && !row.dataset.done) {
    return ofContainer(document.getElementById("open"), drag);
  }
  const group = element?.closest(".group");
  return group ? ofDay(group, row) : null;
}
