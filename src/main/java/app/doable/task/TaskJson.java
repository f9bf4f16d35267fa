package app.doable.task;

/** A task on the wire. */
record TaskJson(long id, String task, boolean completed) {
    static TaskJson of(Task task) {
        return new TaskJson(task.id(), task.text(), task.completed());
    }
}
