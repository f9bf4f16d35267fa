package app.doable.task;

import app.doable.http.JsonBody;
import app.doable.recurrence.Repeat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tasks on the wire, written straight to bytes; instants are ISO 8601 in UTC. */
final class TaskJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final int TYPICAL_BYTES = 160;

    private TaskJson() {}

    static byte[] bytes(Task task) {
        return bytes(1, json -> write(json, task));
    }

    static byte[] bytes(List<Task> tasks) {
        return bytes(tasks.size(), json -> {
            json.writeStartArray();
            for (Task task : tasks) {
                write(json, task);
            }
            json.writeEndArray();
        });
    }

    /** Members that only the server sets: putting them back changes nothing. */
    static void ignoreReadOnly(JsonBody body) {
        body.ignore("id", "parent", "createdAt", "createdBy", "completedAt", "lastCompletedAt", "deletedAt");
    }

    private static void write(JsonGenerator json, Task task) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", task.id());
        json.writeStringField("task", task.text());
        json.writeBooleanField("completed", task.completed());
        json.writeNumberField("list", task.listId());
        if (task.parentId().isPresent()) {
            json.writeNumberField("parent", task.parentId().get());
        }
        write(json, task.details());
        json.writeNumberField("revision", task.revision());
        json.writeStringField("createdAt", task.createdAt().toString());
        write(json, "createdBy", task.createdBy());
        write(json, "completedAt", task.completedAt());
        write(json, "lastCompletedAt", task.lastCompletedAt());
        write(json, "deletedAt", task.deletedAt());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Details details) throws IOException {
        if (!details.notes().isEmpty()) {
            json.writeStringField("notes", details.notes());
        }
        if (details.due().isPresent()) {
            write(json, "due", details.due().get());
        }
        write(json, "start", details.start());
        if (details.priority() != Priority.NONE) {
            json.writeStringField("priority", details.priority().word());
        }
        if (!details.labels().isEmpty()) {
            json.writeArrayFieldStart("labels");
            for (String label : details.labels()) {
                json.writeString(label);
            }
            json.writeEndArray();
        }
        if (details.repeat().isPresent()) {
            write(json, details.repeat().get());
        }
    }

    private static void write(JsonGenerator json, String member, Due due) throws IOException {
        json.writeObjectFieldStart(member);
        for (Map.Entry<String, String> part : DueJson.write(due).entrySet()) {
            json.writeStringField(part.getKey(), part.getValue());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Repeat repeat) throws IOException {
        json.writeObjectFieldStart("repeat");
        json.writeStringField("rule", repeat.rule());
        json.writeStringField("from", RepeatJson.word(repeat.anchor()));
        write(json, "start", SeriesDue.toTask(repeat.start()));
        if (repeat.insteadOf().isPresent()) {
            write(json, "insteadOf", SeriesDue.toTask(repeat.insteadOf().get()));
        }
        json.writeNumberField("occurrence", repeat.done() + 1);
        json.writeBooleanField("understood", repeat.isUnderstood());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String member, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(member, value.get().toString());
        }
    }

    private interface Writing {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] bytes(int tasks, Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES * tasks + 2);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            writing.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes every byte", e);
        }
        return bytes.toByteArray();
    }
}
