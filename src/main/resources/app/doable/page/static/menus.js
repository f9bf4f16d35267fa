// The menus of the bar: opened and closed by the browser itself; script adds the arrows and the first letters.

export function closeMenus(bar) {
  for (const menu of bar.querySelectorAll(".menu[open]")) menu.open = false;
}

export function open(menu) {
  menu.open = true;
  menu.querySelector(".menu-item, input").focus();
}

/** The item of a menu that a key goes to from another one: the next, the one before, or one that begins so. */
export function itemFor({ target, key, ctrlKey, metaKey, altKey }) {
  const body = target.closest(".menu-body");
  if (!body || ctrlKey || metaKey || altKey) return null;
  const items = [...body.querySelectorAll("button, input")];
  const at = items.indexOf(target);
  if (key === "ArrowDown") return items[(at + 1) % items.length];
  if (key === "ArrowUp") return items.at(at - 1);
  if (target.matches("input") || key.length > 1 || key === " ") return null;
  const begins = (item) => item.textContent.trim().toLowerCase().startsWith(key.toLowerCase());
  return [...items.slice(at + 1), ...items.slice(0, at)].find(begins) ?? null;
}
