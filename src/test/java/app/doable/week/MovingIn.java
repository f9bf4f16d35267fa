package app.doable.week;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** The lists and tasks that a household begins its week with, by their numbers. */
final class MovingIn {
    private final Housemate anna;
    private final Follower follower;
    private long inbox;
    long home;
    long work;
    long garden;
    long rent;
    long lease;
    long dentist;
    long seedlings;
    long bulbs;
    long pack;
    long passport;
    long socks;
    long train;
    long numbers;
    long neighbours;

    MovingIn(Housemate anna, Follower follower) {
        this.anna = anna;
        this.follower = follower;
    }

    void listsAreMade() {
        inbox = anna.get("/lists").at("/0/id").asLong();
        home = anna.list("Home", "red");
        garden = anna.list("Gardn", "green");
        work = anna.list("Work", "blue");
        follower.looks();
        anna.send("PATCH", "/lists/" + garden, Map.of("name", "Garden"));
        anna.send("PUT", "/lists/" + work + "/place", Map.of("after", home));
        follower.looks();
        assertThat(anna.get("/lists").findValuesAsText("name")).containsExactly("Inbox", "Home", "Work", "Garden");
    }

    void twentyTasksAreAdded() {
        atHome();
        atWork();
        inTheGarden();
        rest();
        follower.looks();
        assertThat(anna.texts("/tasks")).hasSize(20).doesNotHaveDuplicates();
    }

    private void atHome() {
        rent = anna.add(home, "Pay the rent", "2026-11-03");
        lease = anna.add(Map.of(
                "task",
                "Send the lease back",
                "list",
                home,
                "due",
                Map.of("date", "2026-11-03"),
                "priority",
                "high",
                "labels",
                List.of("paper")));
        anna.add(home, "Buy bread and milk");
        anna.add(home, "Fix the bathroom tap");
        pack = anna.add(home, "Pack for Hamburg", "2026-11-07");
        passport = anna.below(pack, "Passport");
        anna.below(pack, "Charger");
        follower.looks();
    }

    private void atWork() {
        numbers = anna.add(Map.of("task", "Review the numbers with Ana", "list", work, "labels", List.of("calls")));
        anna.add(work, "Write the report", "2026-11-05");
        anna.add(work, "Answer Ms Okafor");
        anna.add(work, "Plan the offsite", "2026-11-09");
        follower.looks();
    }

    private void inTheGarden() {
        seedlings = anna.add(garden, "Water the seedlings", "2026-11-02");
        anna.add(garden, "Sow rye", "2026-11-04");
        anna.add(garden, "Rake leaves", "2026-11-08");
        bulbs = anna.add(garden, "Plant tulip bulbs");
        follower.looks();
    }

    private void rest() {
        dentist = anna.add(Map.of(
                "task", "Call the dentist",
                "due", Map.of("date", "2026-11-02", "time", "15:00", "zone", "Europe/Berlin"),
                "labels", List.of("calls")));
        train = anna.add(inbox, "Book the train");
        neighbours = anna.add(inbox, "Ask the neighbours about the cat");
        socks = anna.add(Map.of("task", "Socks", "list", home));
        anna.add(inbox, "Return the library books", "2026-11-10");
        assertThat(anna.open(inbox)).hasSize(4);
    }

    long repeats(String text, String day, Map<String, ?> rule) {
        return anna.add(Map.of("task", text, "list", home, "due", Map.of("date", day), "repeat", rule));
    }

    long label(String name) {
        for (JsonNode label : anna.get("/labels")) {
            if (label.get("name").asText().equals(name)) {
                return label.get("id").asLong();
            }
        }
        throw new AssertionError("no label " + name);
    }
}
