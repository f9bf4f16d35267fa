// Another tab, browser or node changed something: the list follows. All tabs share one stream.
import { isOlder } from "./merge.js";
import { edit, markLate, showPending } from "./rows.js";
import { kept } from "./forms.js";

const tasks = document.getElementById("tasks");
let asked = null;

function follow(revision) {
  const { revision: shown } = tasks.dataset;
  if (revision && (revision === shown || isOlder(revision, shown))) return;
  clearTimeout(asked);
  asked = setTimeout(() => window.htmx.trigger("#tasks", "changed"), 100);
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

if (tasks) {
  if (kept) restore(kept);
  if (typeof SharedWorker === "undefined") listenWhileVisible();
  else share();
}
