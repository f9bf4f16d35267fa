// While tasks are on their way to another place, an answer that does not know of it yet would put them back.
let held = 0;
let missed = false;

export function hold() {
  held++;
}

/** Whether what was just read has to wait; it is read again as soon as nothing is on its way. */
export function isHeld() {
  missed ||= held > 0;
  return held > 0;
}

export function release() {
  held--;
  if (held > 0 || !missed) return;
  missed = false;
  window.htmx.trigger("#tasks", "changed");
}
