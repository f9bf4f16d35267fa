package app.doable.task;

import app.doable.history.Change;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of an edit, on the wire.
 *
 * @param overwritten what the fields were that had changed since they were read; missing when none had
 */
record UpdatedJson(
        String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, @Nullable Object> overwritten) {

    static UpdatedJson of(Edited edited) {
        Map<String, @Nullable Object> were = new LinkedHashMap<>();
        for (TaskField field : TaskField.values()) {
            if (edited.overwritten().contains(field.wire())) {
                were.put(field.wire(), field.of(edited.before()));
            }
        }
        return new UpdatedJson("Task updated successfully", were.isEmpty() ? null : Change.readable(were));
    }
}
