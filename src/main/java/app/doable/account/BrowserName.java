package app.doable.account;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A readable name for a {@code User-Agent}, such as {@code Firefox · Linux}: enough for people to know their own
 * browsers again, and stable while versions change. Programs are called by their first product (RFC 9110, section
 * 10.1.5).
 */
public final class BrowserName {
    /** A token that tells, and what it says. The first that is found counts: most browsers claim to be several. */
    private record Sign(String token, String name) {}

    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Vivaldi/", "Vivaldi"),
            new Sign("DuckDuckGo/", "DuckDuckGo"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Windows", "Windows"),
            new Sign("Macintosh", "macOS"),
            new Sign("Linux", "Linux"));

    private static final Pattern FIRST_PRODUCT = Pattern.compile("^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,40}");

    private BrowserName() {}

    /** Empty text when nothing can be told. */
    public static String of(String userAgent) {
        Optional<String> browser = find(BROWSERS, userAgent);
        if (browser.isEmpty()) {
            Matcher product = FIRST_PRODUCT.matcher(userAgent);
            return product.find() ? product.group() : "";
        }
        return Stream.concat(browser.stream(), find(SYSTEMS, userAgent).stream())
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> find(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.token()))
                .map(Sign::name)
                .findFirst();
    }
}
