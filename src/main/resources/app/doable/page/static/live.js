// Another tab, browser or node changed something: the list follows. All tabs share one stream.
import { edit, markLate, showPending } from "./rows.js";
import { kept } from "./forms.js";

const tasks = document.getElementById("tasks");
const side = document.querySelector(".side");
/** The revision of each list that is seen here. */
const known = new Map();
let asked = null;

/** As in "12.345 13.7". */
function learn(revisions) {
  for (const one of revisions?.split(" ") ?? []) {
    const [list, number] = one.split(".");
    known.set(list, Math.max(Number(number), known.get(list) ?? 0));
  }
}

function isKnown(revision) {
  learn(tasks?.dataset.revisions);
  const [list, number] = revision.split(".");
  if (number === "0") return !known.delete(list);
  if ((known.get(list) ?? 0) >= Number(number)) return true;
  known.set(list, Number(number));
  return false;
}

function follow(revision) {
  if (revision && isKnown(revision)) return;
  clearTimeout(asked);
  asked = setTimeout(tasks ? () => window.htmx.trigger("#tasks", "changed") : refresh, 100);
}

// --- Pages that are no view: their side bar, and what on them says that it is live

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok || new URL(answer.url).pathname !== location.pathname) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("#side-lists, #count-inbox, #count-today, [data-live]")) {
    const other = fresh.getElementById(part.id);
    if (other && !part.isEqualNode(other)) replace(part, other);
  }
}

function addressOf(element) {
  if (element.matches("summary")) return "summary";
  return element.getAttribute("href") ?? `${element.form?.getAttribute("action")} ${element.value}`;
}

function replace(part, fresh) {
  const focused = part.contains(document.activeElement) ? addressOf(document.activeElement) : null;
  const opened = [...part.querySelectorAll("details")].map(({ open }) => open);
  part.replaceChildren(...fresh.childNodes);
  part.querySelectorAll("details").forEach((details, index) => (details.open = Boolean(opened[index])));
  if (focused) [...part.querySelectorAll("a, button, summary")].find((one) => addressOf(one) === focused)?.focus();
}

function share() {
  const worker = new SharedWorker(document.body.dataset.worker);
  worker.port.onmessage = ({ data }) => follow(data);
  addEventListener("pagehide", () => worker.port.postMessage("leave"));
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    worker.port.postMessage("join");
    follow("");
  });
  worker.port.postMessage("join");
}

/** Where tabs cannot share a worker, only the one that is looked at listens. */
function listenWhileVisible() {
  let source = null;
  const listen = () => {
    source?.close();
    source = null;
    if (document.hidden) return;
    source = new EventSource("/events");
    source.addEventListener("revision", ({ data }) => follow(data));
  };
  document.addEventListener("visibilitychange", () => {
    listen();
    if (!document.hidden) follow("");
  });
  listen();
}

function restore({ adding, editing, unsent }) {
  if (adding) document.getElementById("add-text").value = adding;
  for (const { task, key } of unsent) markLate(showPending(task, key));
  const row = editing && document.getElementById(`task-${editing.id}`);
  if (row) edit(row, editing.text);
}

if (tasks && kept) restore(kept);
if (side) {
  learn(side.dataset.revisions);
  if (typeof SharedWorker === "undefined") listenWhileVisible();
  else share();
}
