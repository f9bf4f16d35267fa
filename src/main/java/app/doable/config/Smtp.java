package app.doable.config;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The mail server and the address that mail comes from. {@code tls} means TLS from the first byte (smtps). */
public record Smtp(String host, int port, boolean tls, Optional<String> user, Secret password, String from) {

    static Optional<Smtp> from(Settings settings) {
        Optional<Secret> url = settings.secret("DOABLE_SMTP_URL");
        Optional<String> from = settings.optional("DOABLE_MAIL_FROM");
        if (url.isPresent() && from.isEmpty()) {
            throw new InvalidConfig("DOABLE_MAIL_FROM is missing: DOABLE_SMTP_URL needs an address to send from");
        }
        return url.map(secret -> parse(secret.value(), from.orElseThrow()));
    }

    private static Smtp parse(String text, String from) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        boolean tls = "smtps".equals(uri.getScheme());
        if ((!tls && !"smtp".equals(uri.getScheme())) || uri.getHost() == null) {
            throw malformed();
        }
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587;
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new Smtp(
                uri.getHost(),
                port,
                tls,
                login.length > 0 ? Optional.of(decode(login[0])) : Optional.empty(),
                new Secret(login.length > 1 ? decode(login[1]) : ""),
                from);
    }

    private static InvalidConfig malformed() {
        return new InvalidConfig("DOABLE_SMTP_URL must look like smtp://user:password@host:587 or smtps://…");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
