package app.doable.task;

import java.util.Optional;

/** A partial update: what is empty stays as it was. */
public record TaskEdit(Optional<String> text, Optional<Boolean> completed) {}
