// Brings a fresh task into the panel: what is being typed, and what was refused, stays.
import { isWaiting } from "./merge.js";
import { fieldOf, isDirty, keepRefused, sendAll } from "./typed.js";

/** What is typed in a form and not taken yet: it is neither replaced nor moved. */
function busyField(prop) {
  const field = fieldOf(prop);
  return field && isDirty(field) && (field === document.activeElement || !field.matches("select")) ? field : null;
}

/** What the answer says of a field that is still being typed in: that it is kept now, or why it is not. */
function settle(field, fresh) {
  const form = field.form;
  const other = fieldOf(fresh); // buttons beside it have its name, too
  const fault = fresh.querySelector(".fault");
  if (!fault && field.dataset.refused === field.value && field.dataset.sent !== field.value) return;
  form.querySelector(".fault")?.remove();
  if (fault) {
    field.dataset.refused = field.dataset.sent ?? field.value;
    delete field.dataset.sent;
    form.append(fault);
    field.setAttribute("aria-invalid", "true");
  } else if (field.matches("[data-again]") && field.dataset.sent === field.value) {
    field.value = "";
    delete field.dataset.sent;
  } else if (field.matches("input") && field.dataset.sent === field.value && other.value !== field.value) {
    // what was typed, as it was understood
    field.value = other.value;
    field.defaultValue = other.value;
    delete field.dataset.sent;
    field.removeAttribute("aria-invalid");
    form.elements.seen.value = fresh.elements.seen.value;
  } else if (other.value === field.value) {
    field.defaultValue = field.value;
    field.removeAttribute("aria-invalid");
    form.elements.seen.value = fresh.elements.seen.value;
  }
}

function mergePart(shown, fresh) {
  if (shown.isEqualNode(fresh) || isWaiting(shown)) return;
  const props = shown.matches(".prop") ? [shown] : [...shown.querySelectorAll(".prop")];
  if (!props.some(busyField)) return replace(shown, fresh);
  for (const prop of props) {
    const selector = `[data-field="${prop.dataset.field}"]`;
    const other = fresh.matches(selector) ? fresh : fresh.querySelector(selector);
    const busy = busyField(prop);
    if (busy) settle(busy, other);
    if (!busy || (busy !== document.activeElement && !isDirty(busy))) replace(prop, other);
  }
}

function replace(shown, fresh) {
  const focused = shown.contains(document.activeElement) ? again(document.activeElement) : null;
  const open = [...shown.querySelectorAll("details")].map((one) => one.open);
  shown.replaceWith(fresh);
  keepRefused(fresh.parentElement);
  fresh.querySelectorAll("details").forEach((one, index) => (one.open ||= Boolean(open[index])));
  window.htmx.process(fresh);
  if (!focused) return;
  const control = fresh.querySelector(focused);
  control?.focus();
  control?.setSelectionRange?.(control.value.length, control.value.length);
}

/** What finds the same control in a fresh part. */
function again(control) {
  const { id, name, value } = control;
  if (id) return `#${CSS.escape(id)}`;
  const action = control.getAttribute("formaction");
  if (action) return `[formaction="${CSS.escape(action)}"]`;
  return name && `[name="${CSS.escape(name)}"]` + (control.matches("button") ? `[value="${CSS.escape(value)}"]` : "");
}

/** The task as an answer has it: of the one that is shown only what changed is replaced. */
export function mergeInto(panel, fresh) {
  const shown = panel.querySelector(".panel-task");
  if (shown?.dataset.id !== fresh.dataset.id || shown.children.length !== fresh.children.length) {
    sendAll(panel);
    panel.replaceChildren(fresh);
    keepRefused(panel);
    window.htmx.process(fresh);
    return;
  }
  shown.dataset.revision = fresh.dataset.revision;
  shown.dataset.here = fresh.dataset.here;
  const parts = [...fresh.children];
  [...shown.children].forEach((part, index) => mergePart(part, parts[index]));
}
