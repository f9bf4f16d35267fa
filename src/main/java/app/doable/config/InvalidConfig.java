package app.doable.config;

/** A setting that cannot be used; its message is one line for the operator. */
public final class InvalidConfig extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidConfig(String message) {
        super(message);
    }
}
