package app.doable.task;

import app.doable.account.Actor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * How much there is to do, on the wire.
 *
 * @param lists in their order
 */
record TaskCountsJson(int due, List<OfList> lists) {
    private static final ObjectMapper JSON = new ObjectMapper();

    record OfList(long list, int open) {}

    static byte[] bytes(Actor actor, TaskCounts counts) {
        TaskCountsJson json = new TaskCountsJson(
                counts.due(),
                actor.lists().stream()
                        .map(list -> new OfList(list.id(), counts.open().getOrDefault(list.id(), 0)))
                        .toList());
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts are numbers", e);
        }
    }
}
