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

// --- The person's own day: the server learns the browser's zone, and no page stays on yesterday

const DAY = document.querySelector("time[data-day]");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone) document.cookie = `doable-zone=${zone}; path=/; max-age=31536000; samesite=lax${location.protocol === "https:" ? "; secure" : ""}`;

function dayThere() {
  return new Intl.DateTimeFormat("en-CA", { timeZone: document.documentElement.dataset.zone, dateStyle: "short" }).format(new Date());
}

function isTyping() {
  const field = document.activeElement;
  return field?.matches("input, textarea") && field.value !== field.defaultValue;
}

/** Midnight has passed with the page open. */
function turn() {
  if (document.hidden || DAY.dateTime === dayThere() || isTyping()) return;
  keep();
  location.reload();
}

if (DAY && DAY.dateTime === dayThere()) {
  setInterval(turn, 20_000);
  document.addEventListener("visibilitychange", turn);
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
