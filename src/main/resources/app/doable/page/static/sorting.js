// The menu of orders: it closes on Escape and beside it, and the focus goes back to its button.

function menu() {
  return document.querySelector("#sort[open]");
}

function close(open) {
  open.open = false;
  open.querySelector("summary").focus();
}

// before others take Escape for the open task or for what is chosen
document.addEventListener(
  "keydown",
  (event) => {
    const open = menu();
    if (event.key !== "Escape" || event.isComposing || !open || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close(open);
  },
  true,
);

document.addEventListener("click", ({ target }) => {
  const open = menu();
  if (open && !open.contains(target)) open.open = false;
});

/** An order was chosen: the answer brings a fresh button, which is to have the focus as the old one has. */
let focused = false;

document.addEventListener("htmx:beforeRequest", ({ detail }) => {
  const open = menu();
  if (open?.contains(detail.elt)) close(open);
});

document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  if (detail.target.id === "sort") focused = detail.target.contains(document.activeElement);
});

document.addEventListener("htmx:oobAfterSwap", ({ detail }) => {
  if (detail.target.id === "sort" && focused) detail.target.querySelector("summary").focus();
});
