// Tasks with open tasks below them: what about those?

const below = document.getElementById("below");
let answering = null;

/** Asks, and answers "all" or "one"; or not at all. */
function ask(several, answer) {
  const one = below.querySelector("[value=one]");
  one.textContent = several ? one.dataset.several : one.dataset.one;
  answering = answer;
  below.returnValue = "";
  below.showModal();
}

below?.addEventListener("close", () => {
  const answer = answering;
  answering = null;
  if (below.returnValue) answer(below.returnValue);
});

function askOfTick(tick) {
  ask(false, (answer) => {
    tick.dataset.asked = "true";
    tick.setAttribute("hx-vals", JSON.stringify({ children: String(answer === "all") }));
    tick.click();
  });
}

function askOfChosen(button) {
  ask(true, (answer) => {
    button.dataset.asked = "true";
    button.value = answer === "all" ? "all" : "true";
    button.click();
    button.value = "true";
    delete button.dataset.asked;
  });
}

const open = "#tasks :is(.row, .branch)[data-below]:not([data-done])";

document.addEventListener(
  "click",
  (event) => {
    const tick = event.target.closest(`${open} > .tick`);
    const button = event.target.closest("#selection button[name=completed]");
    const asks = tick || (button && document.querySelector(`${open} > .pick:checked`));
    if (!asks || !below || (tick ?? button).dataset.asked) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (tick) askOfTick(tick);
    else askOfChosen(button);
  },
  true,
);
