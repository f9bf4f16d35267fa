// What every page does once script runs; each module leaves alone what a page does not have.
import "./forms.js";
import "./merge.js";
import "./requests.js";
import "./rows.js";
import "./toasts.js";
import "./panel.js";
import "./below.js";
import "./unfold.js";
import "./sheet.js";
import "./date-preview.js";
import "./saved.js";
import "./moves.js";
import "./sorting.js";
import "./select.js";
import "./drag.js";
import "./swipe.js";
import "./keys.js";
import "./more.js";
import "./live.js";

document.documentElement.classList.add("js");
