// What a typed date is taken for, beside its field, before it is sent. Without script the answer to the form says it.
import { say } from "./toasts.js";

/** As long as a person rests between two keys. */
const PAUSE = 250;
/** No date that is understood is longer. */
const LONGEST = 60;

let waiting = null;
let asked = 0;

function show(field, words) {
  const shown = field.form.querySelector(".understood");
  if (!words) return shown?.remove();
  if (shown?.textContent === words) return;
  const sign = shown ?? document.createElement("span");
  sign.className = "sign understood";
  sign.setAttribute("aria-hidden", "true"); // it is said instead
  sign.textContent = words;
  if (!shown) field.after(sign);
  say(words);
}

async function ask(field) {
  const mine = ++asked;
  const typed = field.value.trim();
  if (typed === "" || typed.length > LONGEST || typed === field.defaultValue) return show(field, "");
  const address = `/dates?${new URLSearchParams({ field: field.name, typed })}`;
  // a session that has ended is noticed by what is sent next
  const answer = await fetch(address, { redirect: "manual" }).catch(() => null);
  const words = answer?.status === 200 ? await answer.text() : "";
  if (mine === asked && field === document.activeElement) show(field, words);
}

function stop(field) {
  asked++;
  clearTimeout(waiting);
  show(field, "");
}

function isDate(field) {
  return field.matches?.("#panel .props [name=due]:not(button), #panel .props [name=start]");
}

document.addEventListener("input", ({ target }) => {
  if (!isDate(target)) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => ask(target), PAUSE);
});

document.addEventListener("focusout", ({ target }) => {
  if (isDate(target)) stop(target);
});

document.addEventListener("htmx:beforeRequest", ({ target }) => {
  const field = document.activeElement;
  if (isDate(field) && field.form === target) stop(field);
});
