package app.doable.view;

import app.doable.http.Failure;
import app.doable.http.FormBody;
import app.doable.page.Page;
import app.doable.recurrence.RepeatPhrase;
import app.doable.task.Due;
import app.doable.task.Priority;
import app.doable.task.TaskEdit;
import app.doable.when.DatePhrase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a form says of a task, as people type it; a field that is not in the form stays as it was. */
record TaskForm(FormBody form, Page page) {
    /** The fields that people type into, and see again when they are refused. */
    static final String[] FIELDS = {"task", "notes", "due", "start", "labels", "repeat"};

    /** @throws Failure.Invalid naming the field that cannot be accepted */
    TaskEdit edit() {
        TaskEdit edit = TaskEdit.NONE;
        edit = form.has("task") ? edit.text(form.text("task")) : edit;
        edit = form.has("notes") ? edit.notes(form.text("notes")) : edit;
        edit = form.has("due") ? edit.due(due()) : edit;
        edit = form.has("start") ? edit.start(start()) : edit;
        edit = form.has("repeat") ? repeat(edit) : edit;
        edit = form.has("priority") ? edit.priority(priority()) : edit;
        return form.has("labels") ? edit.labels(labels()) : edit;
    }

    private Optional<Due> due() {
        return meaning("due")
                .map(meaning -> meaning.time()
                        .<Due>map(time -> new Due.Moment(meaning.date().atTime(time), page.zone()))
                        .orElseGet(() -> new Due.Day(meaning.date())));
    }

    private TaskEdit repeat(TaskEdit edit) {
        String typed = typed("repeat");
        return typed.isBlank()
                ? edit.neverRepeat()
                : edit.repeat(RepeatPhrase.parse(typed, RepeatText.language(page)), page.date());
    }

    private Optional<LocalDate> start() {
        return meaning("start").map(DatePhrase.Meaning::date);
    }

    /** Empty when the field is. */
    private Optional<DatePhrase.Meaning> meaning(String field) {
        String typed = typed(field);
        if (typed.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(DatePhrase.parse(typed, page.region(), LocalDateTime.ofInstant(page.now(), page.zone()))
                .orElseThrow(() -> new Failure.Invalid(field, "fault.datePhrase")));
    }

    /** A button with a common value sends it behind what the field beside it holds. */
    private String typed(String field) {
        List<String> sent = form.texts(field);
        return sent.isEmpty() ? "" : sent.getLast();
    }

    private Priority priority() {
        return Priority.parse(form.text("priority")).orElseThrow(() -> new Failure.Invalid("priority", "fault.choice"));
    }

    private List<String> labels() {
        return Arrays.stream(form.text("labels").split("[,\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
