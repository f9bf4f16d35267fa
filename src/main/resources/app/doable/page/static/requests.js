// What htmx's requests have in common: nothing typed is lost when an answer does not come.
import { warn } from "./toasts.js";
import { keep } from "./forms.js";

const texts = document.body.dataset;

/** The session ended: log in, and come back to what was typed. */
function leave() {
  keep();
  location.assign(`/login?to=${encodeURIComponent(location.pathname + location.search)}`);
}

/** Another session took this one's place: the page's token is of no use any more, a fresh page has a new one. */
function reload() {
  const last = Number(sessionStorage.getItem("reloaded"));
  if (Date.now() - last < 10_000) return false;
  sessionStorage.setItem("reloaded", String(Date.now()));
  keep();
  location.reload();
  return true;
}

// before htmx follows the answer's own way to the login page, which knows of one text only
document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { xhr } = event.detail;
  const followed = new URL(xhr.responseURL || location.href).pathname;
  if (xhr.status !== 401 && followed !== "/login") return;
  event.preventDefault();
  leave();
});

document.addEventListener("htmx:responseError", ({ detail }) => {
  const { status } = detail.xhr;
  if (status === 403 && reload()) return;
  if (status === 404) return window.htmx.trigger("#tasks", "changed");
  if (detail.requestConfig.verb !== "get") warn(texts.unavailable);
});

for (const name of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(name, ({ detail }) => {
    if (detail.requestConfig.verb !== "get") warn(texts.offline);
  });
}
