// One stream of events for all tabs: browsers open only a few connections to a server.

const ports = new Set();
let source = null;
let opened = false;

function tell(revision) {
  for (const port of ports) port.postMessage(revision);
}

function listen() {
  if (source && source.readyState !== EventSource.CLOSED) return;
  opened = false;
  source = new EventSource("/events");
  source.addEventListener("revision", ({ data }) => tell(data));
  source.addEventListener("open", () => {
    // what happened while it was away
    if (opened) tell("");
    opened = true;
  });
}

function leave(port) {
  ports.delete(port);
  if (ports.size === 0) {
    source?.close();
    source = null;
  }
}

self.onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data }) => {
    if (data === "leave") return leave(port);
    ports.add(port);
    listen();
  };
};
