package app.doable.view;

/** What people call the colours of lists. */
public final class ColorText {
    private ColorText() {}

    /** Of its text. */
    public static String key(String color) {
        return switch (color) {
            case "" -> "color.none";
            case "red" -> "color.red";
            case "orange" -> "color.orange";
            case "yellow" -> "color.yellow";
            case "green" -> "color.green";
            case "teal" -> "color.teal";
            case "blue" -> "color.blue";
            case "purple" -> "color.purple";
            case "pink" -> "color.pink";
            case "grey" -> "color.grey";
            default -> throw new IllegalArgumentException("no colour of a list: " + color);
        };
    }
}
