package app.doable.week;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a household does from Thursday on. */
final class EndOfWeek {
    private final Housemate anna;
    private final MovingIn in;
    private final Runnable looks;
    private final Runnable nextDay;

    EndOfWeek(Housemate anna, MovingIn in, Runnable looks, Runnable nextDay) {
        this.anna = anna;
        this.in = in;
        this.looks = looks;
        this.nextDay = nextDay;
    }

    void labelsAreTidied() {
        nextDay.run();
        JsonNode renamed = anna.send("PUT", "/labels/" + in.label("calls"), Map.of("name", "Phone"));
        looks.run();
        assertThat(anna.labels(in.dentist)).containsExactly("Phone");
        anna.send("PUT", "/labels/" + in.label("paper"), Map.of("name", "phone"));
        looks.run();
        assertThat(anna.labels(in.lease)).containsExactly("Phone");
        assertThat(anna.get("/labels").findValuesAsText("name")).doesNotContain("paper", "calls");
        anna.undo(renamed);
        looks.run();
        assertThat(anna.labels(in.dentist)).containsExactly("calls");
    }

    /** It is Thursday: the bins were due on Wednesday, the filter is on Saturday. */
    void repeatsAreDoneLateAndEarly() {
        long bins = in.repeats("Take the bins out", "2026-11-04", Map.of("rule", "FREQ=WEEKLY"));
        long filter = in.repeats("Clean the filter", "2026-11-07", Map.of("words", "3 days after it is done"));
        looks.run();
        anna.complete(bins);
        looks.run();
        assertThat(anna.task(bins).at("/due/date").asText()).isEqualTo("2026-11-11");
        anna.complete(filter);
        looks.run();
        assertThat(anna.task(filter).at("/due/date").asText()).isEqualTo(anna.day(3));
        long done = anna.task(filter).get("revision").asLong();
        anna.undo(in.home, done);
        looks.run();
        assertThat(anna.task(filter).at("/due/date").asText()).isEqualTo("2026-11-07");
    }

    void workIsPutAwayForTheWeekend() {
        nextDay.run();
        anna.send("PUT", "/lists/" + in.work + "/archival");
        looks.run();
        assertThat(anna.texts("/tasks")).doesNotContain("Review the numbers with Ana");
        anna.send("DELETE", "/lists/" + in.work + "/archival");
        looks.run();
        assertThat(anna.texts("/tasks")).contains("Review the numbers with Ana");
    }

    void theWeekIsCleared() {
        nextDay.run();
        anna.send("PUT", "/tasks/" + in.pack + "/completion?children=true");
        looks.run();
        JsonNode cleared = anna.send("DELETE", "/lists/" + in.home + "/tasks/completed");
        looks.run();
        assertThat(cleared.get("tasks").asInt()).isEqualTo(6);
        anna.send("DELETE", "/trash/tasks/" + in.rent);
        looks.run();
        anna.undo(in.home, cleared.get("revision").asLong());
        looks.run();
        assertThat(anna.texts("/views/done"))
                .contains("Call the dentist", "Socks")
                .doesNotContain("Pay the rent");
        anna.send("DELETE", "/trash");
        looks.run();
    }
}
