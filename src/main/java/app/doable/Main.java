package app.doable;

/** config → database → features → routes → server. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
