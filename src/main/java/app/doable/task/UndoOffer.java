package app.doable.task;

import app.doable.history.Change;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A change that can still be undone.
 *
 * @param tasks how many tasks have not changed again since; none when it is the list itself that changed
 * @param text of one of them, or the list's name
 * @param repeating one of them that repeats and is open: was it completed, it has gone on to its next date
 */
public record UndoOffer(
        ChangeName name, Change.Kind kind, Instant happenedAt, int tasks, String text, Optional<Task> repeating) {
    /** One for each change, of what each did. */
    static List<UndoOffer> ofEach(List<UndoOffer> kinds) {
        Map<ChangeName, List<UndoOffer>> byChange =
                kinds.stream().collect(Collectors.groupingBy(UndoOffer::name, LinkedHashMap::new, Collectors.toList()));
        return byChange.values().stream().flatMap(one -> of(one).stream()).toList();
    }

    /** Of what one change did: what was completed or skipped is what was meant, whatever followed from that. */
    private static Optional<UndoOffer> of(List<UndoOffer> kinds) {
        return kinds.stream()
                .filter(offer -> offer.kind() == Change.Kind.COMPLETED || offer.kind() == Change.Kind.SKIPPED)
                .findFirst()
                .or(() -> kinds.stream()
                        .findFirst()
                        .map(first -> first.withTasks(
                                kinds.stream().mapToInt(UndoOffer::tasks).sum())));
    }

    private UndoOffer withTasks(int all) {
        return new UndoOffer(name, kind, happenedAt, all, text, repeating);
    }
}
