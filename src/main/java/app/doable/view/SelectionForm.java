package app.doable.view;

import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.http.Identifier;
import app.doable.page.Page;
import app.doable.task.BulkEdit;
import app.doable.task.Day;
import app.doable.task.Due;
import app.doable.task.Priority;
import app.doable.when.DatePhrase;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a form says is to become of several tasks. A button says it by itself; what is typed counts only with the button
 * beside it ({@code typed}), so that nothing half typed does anything.
 */
record SelectionForm(FormBody form, Page page) {
    /** What people type, and see again when it is refused. */
    static final String[] FIELDS = {"due", "labels"};

    /** As sent, each once. */
    Set<Long> ids() {
        Set<Long> ids = form.texts("tasks").stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .filter(Identifier::isOne)
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            throw new Failure.Invalid("tasks", "fault.noneChosen");
        }
        return ids;
    }

    /** @throws Failure.Invalid naming the field that cannot be accepted */
    BulkEdit edit() {
        BulkEdit edit = BulkEdit.NONE;
        edit = form.has("completed") ? completed(edit) : edit;
        edit = form.text("deleted").equals("true") ? edit.withDeleted() : edit;
        edit = form.has("list") ? edit.withList(list()) : edit;
        edit = form.has("priority") ? edit.withPriority(priority()) : edit;
        edit = form.has("day") ? dated(edit, "day") : edit;
        return form.has("typed") ? typed(edit) : edit;
    }

    private BulkEdit completed(BulkEdit edit) {
        return switch (form.text("completed")) {
            case "all" -> edit.withSubtasksCompleted();
            case "false" -> edit.withCompleted(false);
            default -> edit.withCompleted(true);
        };
    }

    private BulkEdit typed(BulkEdit edit) {
        boolean due = !form.text("due").isBlank();
        BulkEdit dated = due ? dated(edit, "due") : edit;
        List<String> labels = Arrays.stream(form.text("labels").split("[,\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (labels.isEmpty() && due) {
            return dated;
        }
        if (labels.isEmpty()) {
            throw new Failure.Invalid("due", "fault.nothingTyped");
        }
        return form.text("typed").equals("remove") ? dated.withRemovedLabels(labels) : dated.withAddedLabels(labels);
    }

    /** A day alone leaves the time that a task is due. */
    private BulkEdit dated(BulkEdit edit, String field) {
        String typed = form.text(field);
        if (typed.isBlank()) {
            return edit.withDue(Optional.empty());
        }
        LocalDateTime now = LocalDateTime.ofInstant(page.now(), page.zone());
        DatePhrase.Meaning meaning = DatePhrase.parse(typed, page.region(), now)
                .orElseThrow(() -> new Failure.Invalid(field, "fault.datePhrase"));
        return meaning.time()
                .map(time ->
                        edit.withDue(Optional.of(new Due.Moment(meaning.date().atTime(time), page.zone()))))
                .orElseGet(() -> edit.withDay(new Day(meaning.date(), page.zone())));
    }

    private long list() {
        return Optional.of(form.text("list"))
                .filter(Identifier::isOne)
                .map(Long::valueOf)
                .orElseThrow(() -> new Failure.Invalid("list", "fault.choice"));
    }

    private Priority priority() {
        return Priority.parse(form.text("priority")).orElseThrow(() -> new Failure.Invalid("priority", "fault.choice"));
    }
}
