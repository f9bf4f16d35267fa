package app.doable.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** One finger on a touch screen, as the browser itself gets it from the screen. */
final class Finger {
    private static final int STEPS = 8;

    private final CDPSession screen;
    private double x;
    private double y;

    Finger(Page page) {
        screen = page.context().newCDPSession(page);
    }

    Finger downOn(Locator what) {
        BoundingBox box = what.boundingBox();
        x = box.x + Math.min(box.width / 2, 120);
        y = box.y + box.height / 2;
        send("touchStart", true);
        return this;
    }

    /** From where it is. */
    Finger moveBy(double right, double down) {
        for (int i = 0; i < STEPS; i++) {
            x += right / STEPS;
            y += down / STEPS;
            send("touchMove", true);
        }
        return this;
    }

    Finger up() {
        send("touchEnd", false);
        return this;
    }

    private void send(String type, boolean down) {
        JsonArray points = new JsonArray();
        if (down) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        screen.send("Input.dispatchTouchEvent", event);
    }
}
