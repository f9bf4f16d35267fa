// What a typed date or rule is taken for, beside its field, before it is sent. Without script the answer to the form says it.
import { say } from "./toasts.js";

/** As long as a person rests between two keys. */
const PAUSE = 250;
/** No date that is understood is longer, and no rule. */
const LONGEST_DATE = 60;
const LONGEST_RULE = 500;
const DATES = "#panel .props [name=due]:not(button), #panel .props [name=start], #selection [name=due]";
const RULE = "#panel .props [name=repeat]:not(button)";

let waiting = null;
let asked = 0;

function show(field, words) {
  const shown = field.parentElement.querySelector(".understood");
  if (!words) return shown?.remove();
  if (shown?.textContent === words) return;
  const sign = shown ?? document.createElement("span");
  sign.className = "sign understood";
  sign.setAttribute("aria-hidden", "true"); // it is said instead
  sign.textContent = words;
  if (!shown) field.after(sign);
  say(words);
}

/** Where that is asked; empty for what is not to be. */
function address(field) {
  const typed = field.value.trim();
  const rule = field.matches(RULE);
  if (typed === "" || typed === field.defaultValue || typed.length > (rule ? LONGEST_RULE : LONGEST_DATE)) return "";
  return rule
    ? `/tasks/${field.closest(".panel-task").dataset.id}/dates?${new URLSearchParams({ typed })}`
    : `/dates?${new URLSearchParams({ field: field.name, typed })}`;
}

async function ask(field) {
  const mine = ++asked;
  const from = address(field);
  if (!from) return show(field, "");
  // a session that has ended is noticed by what is sent next
  const answer = await fetch(from, { redirect: "manual" }).catch(() => null);
  const words = answer?.status === 200 ? await answer.text() : "";
  if (mine === asked && field === document.activeElement) show(field, words);
}

function stop(field) {
  asked++;
  clearTimeout(waiting);
  show(field, "");
}

function isPreviewed(field) {
  return field.matches?.(`${DATES}, ${RULE}`);
}

document.addEventListener("input", ({ target }) => {
  if (!isPreviewed(target)) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => ask(target), PAUSE);
});

document.addEventListener("focusout", ({ target }) => {
  if (isPreviewed(target)) stop(target);
});

document.addEventListener("htmx:beforeRequest", ({ target }) => {
  const field = document.activeElement;
  if (isPreviewed(field) && field.form === target) stop(field);
});
