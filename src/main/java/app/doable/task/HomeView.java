package app.doable.task;

import app.doable.page.FormView;
import java.util.List;

/** What the home page shows. */
public record HomeView(List<Task> tasks, FormView form) {}
