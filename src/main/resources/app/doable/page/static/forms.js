// What every form gets: passwords that can be shown, and nothing typed lost to a session that ended.

const KEPT = "kept";

for (const button of document.querySelectorAll("[data-reveal]")) {
  const input = document.getElementById(button.dataset.reveal);
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
    input.focus();
  });
}

// a password manager should see what it knows
document.addEventListener("submit", ({ target }) => {
  for (const button of target.querySelectorAll("[data-reveal]")) {
    document.getElementById(button.dataset.reveal).type = "password";
  }
});

// --- Times, as the browser's own zone has them

for (const time of document.querySelectorAll("time[data-moment]")) {
  const format = new Intl.DateTimeFormat(languageOf(), { dateStyle: "medium", timeStyle: "short" });
  time.textContent = format.format(new Date(time.dateTime));
}

const day = document.querySelector("time[data-day]");
const today = new Date();
const here = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
if (day && day.dateTime !== here) {
  const format = new Intl.DateTimeFormat(languageOf(), { weekday: "long", day: "numeric", month: "long" });
  day.textContent = format.format(today);
}

function languageOf() {
  const page = document.documentElement.lang;
  return navigator.languages.find((language) => language.split("-")[0] === page) ?? page;
}

// --- Typed text

function typedIn(form) {
  const fields = [...form.elements].filter(({ type, name }) => name && /^(text|email|search|textarea|select-one)$/.test(type));
  return Object.fromEntries(fields.filter((field) => field.value !== field.defaultValue).map(({ name, value }) => [name, value]));
}

/** Remembers for this tab what is typed on this page. */
export function keep() {
  const adding = document.getElementById("add-text")?.value ?? "";
  const editor = document.querySelector(".editor");
  const kept = {
    path: location.pathname,
    forms: {},
    adding,
    editing: editor && { id: editor.closest(".row").dataset.id, text: editor.elements.task.value },
    unsent: [...document.querySelectorAll(".pending")].map(({ elements }) => ({ task: elements.task.value, key: elements.key.value })),
  };
  sessionStorage.setItem(KEPT, JSON.stringify(kept));
}

/** What was kept for this page, once. */
export function takeKept() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  if (!kept) return null;
  if (location.pathname === "/login") {
    sessionStorage.setItem(KEPT, JSON.stringify({ ...kept, loggedIn: true }));
    return null;
  }
  if (kept.path !== location.pathname) return null;
  sessionStorage.removeItem(KEPT);
  return kept;
}

const kept = takeKept();

// a form that is sent as browsers do it comes back here only by way of the login page, or not at all
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || !document.querySelector(".frame")) return;
  const forms = { [form.getAttribute("action")]: typedIn(form) };
  sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, forms, unsent: [] }));
});

if (kept?.loggedIn) {
  for (const [action, values] of Object.entries(kept.forms)) {
    const form = document.querySelector(`form[action="${CSS.escape(action)}"]`);
    for (const [name, value] of Object.entries(values)) {
      if (form?.elements[name]) form.elements[name].value = value;
    }
  }
}

export { kept };
