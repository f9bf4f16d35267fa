// Where what is below a task stands: right behind its row, in whichever list that is, for as long as the row is there.

/** What is below the rows that are open, by the rows' ids; nothing yet while it is on its way. */
export const opened = new Map();

/** The last of a row in its list: what is below it, or itself. */
export function endOf(row) {
  const next = row.nextElementSibling;
  return next?.dataset.of === row.id ? next : row;
}

/** With what is below it, which comes back should the row be somewhere else. */
export function takeOut(row) {
  if (endOf(row) !== row) endOf(row).remove();
  row.remove();
}

/** A fresh row comes as the server knows it: closed. */
export function keepOpen(fresh) {
  if (opened.has(fresh.id)) fresh.querySelector(".toggle")?.setAttribute("aria-expanded", "true");
}

export function close(id) {
  const tree = opened.get(id);
  const row = document.getElementById(id);
  opened.delete(id);
  row?.querySelector(".toggle")?.setAttribute("aria-expanded", "false");
  if (tree?.contains(document.activeElement)) row?.querySelector(".words, textarea")?.focus();
  tree?.remove();
}

function follow(row, tree) {
  const focused = tree.contains(document.activeElement) ? document.activeElement : null;
  row.after(tree);
  focused?.focus({ preventScroll: true });
}

/** After rows came, went or moved. */
export function settleTrees() {
  for (const [id, tree] of opened) {
    const row = document.getElementById(id);
    const toggle = row?.querySelector(".toggle");
    // while its text is typed anew, nothing else of a row is there
    if (!toggle && !row?.querySelector(".editor")) close(id);
    else if (tree && endOf(row) !== tree) follow(row, tree);
    toggle?.setAttribute("aria-expanded", "true");
  }
}
