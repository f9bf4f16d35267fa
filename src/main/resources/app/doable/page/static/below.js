// A task with open tasks below it: what about those?

const below = document.getElementById("below");
let asking = null;

document.addEventListener(
  "click",
  (event) => {
    const tick = event.target.closest("#tasks .row[data-below]:not([data-done]) > .tick");
    if (!tick || !below || tick.dataset.asked) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    asking = tick;
    below.returnValue = "";
    below.showModal();
  },
  true,
);

below?.addEventListener("close", () => {
  const tick = asking;
  asking = null;
  if (below.returnValue === "") return;
  tick.dataset.asked = "true";
  tick.setAttribute("hx-vals", JSON.stringify({ children: String(below.returnValue === "all") }));
  tick.click();
});
