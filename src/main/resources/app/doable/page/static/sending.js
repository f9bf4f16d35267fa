// Sends moves one after the other, so that none overtakes another; until the last is answered, no answer is shown.
import { hold, release } from "./holding.js";
import { warn } from "./toasts.js";

const form = document.getElementById("move");
const texts = document.getElementById("moves")?.dataset;
const queue = [];
let sending = null;
let holding = false;

/**
 * @param move its path and values; what puts the row back where it was, should that fail; and what follows
 */
export function enqueue(move) {
  const last = queue.at(-1);
  if (last && move.replaces && last.replaces === move.replaces) {
    last.values = move.values;
  } else {
    queue.push(move);
  }
  keep();
  if (!sending) work();
}

function keep() {
  if (holding) return;
  holding = true;
  hold();
}

function letGo() {
  if (!holding) return;
  holding = false;
  release();
}

function post({ path, values }) {
  return new Promise((tell) => {
    form.addEventListener("htmx:afterRequest", ({ detail }) => tell(detail), { once: true });
    window.htmx.ajax("POST", path, { source: form, values }).catch(() => {});
  });
}

async function work() {
  while (queue.length > 0) {
    keep();
    sending = queue.shift();
    const { successful, xhr } = await post(sending);
    if (!successful || xhr.status >= 300) return fail(xhr);
    if (queue.length === 0) await sending.then?.();
  }
  sending = null;
  letGo();
}

/** Everything that was built on it is taken back, too. */
function fail({ status }) {
  const undone = [sending, ...queue.splice(0)].reverse();
  for (const { back } of undone) back?.();
  sending = null;
  letGo();
  if (status !== 422) return;
  warn(texts.gone);
  window.htmx.trigger("#tasks", "changed");
}

// the last answer knows of all of them
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.requestConfig.elt === form && queue.length === 0) letGo();
});

/** Whoever leaves the page has moved it all the same. */
function sendOff({ path, values }) {
  const body = new URLSearchParams([...new FormData(form), ...Object.entries(values)]);
  fetch(path, { method: "POST", body, keepalive: true, headers: { "HX-Request": "true" } }).catch(() => {});
}

/** Whether nothing waits to be sent. */
export function isLast() {
  return queue.length === 0;
}

if (form) addEventListener("pagehide", () => queue.splice(0).forEach(sendOff));
