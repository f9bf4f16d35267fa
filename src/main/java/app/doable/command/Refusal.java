package app.doable.command;

/** A command that cannot be done; its message is one line for the operator. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message);
    }
}
