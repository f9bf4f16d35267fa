// The groups of a view and their headings, when a fresh view comes.

/** Groups come and go, but none that still holds something. */
export function arrangeGroups(shown, fresh) {
  let before = null;
  for (const group of fresh.querySelectorAll("#groups > .group")) {
    let known = shown.querySelector(`#groups > #${group.id}`);
    if (!known) {
      known = group.cloneNode(true);
      known.querySelector(".rows").replaceChildren();
      shown.querySelector("#groups").insertBefore(known, before ? before.nextElementSibling : shown.querySelector("#groups").firstElementChild);
    }
    arrangeTitle(known, group);
    before = known;
  }
}

/** Today has a heading only while something is overdue, or was done here: it stays as long as what is above it does. */
function arrangeTitle(known, group) {
  const title = group.querySelector(":scope > h2");
  const old = known.querySelector(":scope > h2");
  if (!title || title.isEqualNode(old)) return;
  const focused = old?.contains(document.activeElement);
  old?.remove();
  known.prepend(title.cloneNode(true));
  window.htmx.process(known.querySelector(":scope > h2"));
  known.setAttribute("aria-labelledby", title.id);
  if (focused) known.querySelector("h2 button")?.focus();
  nameRows(known, group);
}

function nameRows(known, group) {
  known.querySelector(".rows").setAttribute("aria-label", group.querySelector(".rows").getAttribute("aria-label"));
}

/** Of what is left to be done below a heading that no answer brings. */
function count(group) {
  const shown = group.querySelector(":scope > h2 > .count");
  if (shown) shown.textContent = group.querySelectorAll(".row:not([data-done])").length || "";
}

function dropTitles(shown, fresh) {
  for (const group of fresh.querySelectorAll("#groups > .group:not(:has(> h2))")) {
    const known = shown.querySelector(`#groups > #${group.id}`);
    const title = known.querySelector(":scope > h2");
    if (title && known.previousElementSibling) {
      count(known);
    } else if (title) {
      title.remove();
      known.removeAttribute("aria-labelledby");
      nameRows(known, group);
    }
  }
}

/** What the fresh view has no more goes, once it holds nothing. */
export function dropGroups(shown, fresh) {
  const kept = new Set([...fresh.querySelectorAll("#groups > .group")].map(({ id }) => id));
  for (const group of shown.querySelectorAll("#groups > .group")) {
    if (kept.has(group.id)) continue;
    if (group.querySelector(".row")) count(group);
    else group.remove();
  }
  dropTitles(shown, fresh);
}
