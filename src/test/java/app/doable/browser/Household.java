package app.doable.browser;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Lists and tasks as a household has them, made through the API in a visitor's browser. */
final class Household {
    private final Api api;
    private final LocalDate today = LocalDate.now(BrowserTest.ZONE);

    Household(Page page) {
        this.api = Api.of(page);
    }

    void moveIn() {
        long home = add("lists", Map.of("name", "Home", "color", "red"));
        long work = add("lists", Map.of("name", "Work", "color", "blue"));
        long garden = add("lists", Map.of("name", "Garden", "color", "purple"));
        add("tasks", Map.of("task", "Call the dentist about Thursday", "due", day(-2), "priority", "medium"));
        long lease = add(
                "tasks",
                Map.of(
                        "task",
                        "Send the signed lease back",
                        "list",
                        home,
                        "due",
                        day(0),
                        "priority",
                        "high",
                        "labels",
                        List.of("paper"),
                        "notes",
                        "Second copy is for us. Ask about the deposit."));
        long read = add("tasks", Map.of("task", "Read it once more", "parent", lease));
        add("tasks", Map.of("task", "Sign both copies", "parent", lease));
        add("tasks", Map.of("task", "Scan and mail", "parent", lease));
        api.ask("PUT", "tasks/" + read + "/completion", Map.of());
        Map<String, String> everyOtherDay = Map.of("rule", "FREQ=DAILY;INTERVAL=2");
        add("tasks", Map.of("task", "Water the seedlings", "list", garden, "due", day(0), "repeat", everyOtherDay));
        add(
                "tasks",
                Map.of(
                        "task",
                        "Review the quarterly numbers with Ana",
                        "list",
                        work,
                        "due",
                        day(0),
                        "labels",
                        List.of("calls")));
        add("tasks", Map.of("task", "Buy bread and milk", "list", home, "due", day(0)));
        add("tasks", Map.of("task", "Book the train to Hamburg", "due", day(3)));
        add("tasks", Map.of("task", "Order seeds", "list", garden));
    }

    /** As the server has them, in their order. */
    static List<String> openTasks(Page page) {
        return Api.of(page).get("tasks?completed=false").findValuesAsText("task");
    }

    /** Moves the task with that text. */
    static void put(Page page, String text, Map<String, ?> place) {
        Api.of(page).ask("PUT", "tasks/" + find(page, text) + "/place", place);
    }

    static void delete(Page page, String text) {
        Api.of(page).ask("DELETE", "tasks/" + find(page, text), Map.of());
    }

    private static long find(Page page, String text) {
        for (var task : Api.of(page).get("tasks")) {
            if (task.get("task").asText().equals(text)) {
                return task.get("id").asLong();
            }
        }
        throw new AssertionError("no task " + text);
    }

    /** In a browser that can do several things at once. */
    static void addTasks(Page page, int many) {
        addTasks(page, many, Map.of());
    }

    static void addTasks(Page page, int many, Map<String, ?> fields) {
        page.evaluate("""
                async ([many, fields]) => {
                  for (let i = 0; i < many; i += 50) {
                    await Promise.all(Array.from({ length: 50 }, (_, at) => fetch("/api/v1/tasks", {
                      method: "POST",
                      headers: { "Content-Type": "application/json" },
                      body: JSON.stringify({ task: `Task ${i + at}`, ...fields }),
                    })));
                  }
                }""", List.of(many, fields));
    }

    static long addTask(Page page, String text) {
        return new Household(page).add("tasks", Map.of("task", text));
    }

    void addDue(String text, Map<String, String> due) {
        add("tasks", Map.of("task", text, "due", due));
    }

    static long addList(Page page, String name) {
        return new Household(page).add("lists", Map.of("name", name));
    }

    private Map<String, String> day(int daysFromNow) {
        return Map.of("date", today.plusDays(daysFromNow).toString());
    }

    private long add(String what, Map<String, ?> content) {
        return api.ask("POST", what, content).get("id").asLong();
    }
}
