// The next page comes before one has scrolled to its link; without script the link leads to it.
import { countDone, ROW } from "./merge.js";

const tasks = document.getElementById("tasks");
const NEAR = "1200px 0px";

/** A link back to where its page begins becomes one to where the view does: so a refresh finds the row unchanged. */
function leadBack(part) {
  for (const link of part.querySelectorAll('a[href*="from="]')) {
    const address = new URL(link.href);
    address.searchParams.set("from", tasks.getAttribute("hx-get"));
    link.setAttribute("href", address.pathname + address.search);
  }
}

function appendRows(list, fresh) {
  const rows = [...fresh.querySelectorAll(ROW)].filter(({ id }) => !document.getElementById(id));
  list.append(...rows);
  for (const row of rows) window.htmx.process(row);
}

function appendGroup(groups, fresh) {
  const known = groups.querySelector(`:scope > #${fresh.id}`);
  if (!known) {
    groups.append(fresh);
    window.htmx.process(fresh);
    return;
  }
  appendRows(known.querySelector(".rows"), fresh.querySelector(".rows"));
  const count = known.querySelector("h2 .count");
  if (!count) return;
  const further = fresh.querySelector("h2 .count")?.textContent.endsWith("+") ? "+" : "";
  count.textContent = known.querySelectorAll(".row:not([data-done])").length + further;
}

/** The answer to a link to more, whose paragraph it was in. */
function append(shown, fresh, more) {
  leadBack(fresh);
  if (more.id === "more-done") {
    appendRows(shown.querySelector("#closed"), fresh.querySelector("#closed"));
    countDone(shown, fresh);
  } else {
    for (const group of [...fresh.querySelectorAll("#groups > .group")]) appendGroup(shown.querySelector("#groups"), group);
  }
}

async function page(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html", "HX-Request": "true" } });
  if (!answer.ok || new URL(answer.url).pathname !== location.pathname) throw new Error(`no page: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** Other pages than views say which list goes on. */
function add(fresh, more) {
  if (tasks) return append(tasks, fresh, more);
  const list = document.getElementById(more.dataset.more);
  list.append(...fresh.getElementById(list.id).children);
}

async function load(more) {
  const link = more.querySelector(".next");
  if (!link || more.dataset.loading) return;
  more.dataset.loading = "true";
  try {
    const fresh = await page(link.href);
    if (!link.isConnected) return; // the list was refreshed meanwhile, and with it the link
    add(fresh, more);
    const next = fresh.querySelector(more.id ? `#${more.id} .next` : `.more[data-more="${more.dataset.more}"] .next`);
    if (next) link.replaceWith(next);
    else link.remove();
  } catch {
    return; // the link is still there to be followed
  } finally {
    delete more.dataset.loading;
  }
  observer.unobserve(more);
  observer.observe(more);
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) load(target);
  },
  { rootMargin: NEAR },
);

for (const more of document.querySelectorAll(".more")) observer.observe(more);

// a request for the view again asks for as much as is shown
document.addEventListener("htmx:configRequest", ({ detail }) => {
  if (detail.target !== tasks) return;
  detail.parameters.shown = String(tasks.querySelectorAll("#groups .row").length);
  detail.parameters["shown-done"] = String(tasks.querySelectorAll("#closed > .row").length);
});
