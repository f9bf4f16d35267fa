package app.doable.page;

import app.doable.http.Access;
import app.doable.http.Failure;
import app.doable.http.Routes;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Style, script and pictures, sent from memory. They share one address that holds the hash of them all, so that modules
 * find each other by relative names and every answer may be kept for ever.
 */
public final class StaticFiles {
    static final List<String> OWN = List.of(
            "app.css",
            "app.js",
            "below.js",
            "date-preview.js",
            "drag.js",
            "forms.js",
            "groups.js",
            "holding.js",
            "icon-512.png",
            "icon.svg",
            "keys.js",
            "live-worker.js",
            "live.js",
            "manifest.webmanifest",
            "menus.js",
            "merge.js",
            "more.js",
            "moves.js",
            "panel-merge.js",
            "panel.js",
            "requests.js",
            "rows.js",
            "saved.js",
            "select.js",
            "sending.js",
            "sheet.js",
            "sorting.js",
            "swipe.js",
            "targets.js",
            "toasts.js",
            "trees.js",
            "typed.js",
            "unfold.js");

    static final String HTMX = "htmx.min.js";

    private static final String HTMX_JAR = "/META-INF/maven/org.webjars.npm/htmx.org/pom.properties";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Map<String, StaticFile> files = new LinkedHashMap<>();
    private final String hash;

    public StaticFiles() {
        OWN.forEach(name -> files.put(name, new StaticFile(name, read("static/" + name))));
        files.put(HTMX, new StaticFile(HTMX, read(htmxPath())));
        this.hash = hash();
    }

    public void register(Routes routes) {
        routes.plain("/static/{hash}/{name}", Access.ANYONE, this::send);
    }

    /** The file's path on this server, and only for as long as no file changes. */
    public String address(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("no static file is called " + name);
        }
        return "/static/" + hash + "/" + name;
    }

    Map<String, StaticFile> files() {
        return files;
    }

    /** A page of another version, still open or sent by another node, gets today's file and may not keep it. */
    private void send(Context context) {
        StaticFile file = files.get(context.pathParam("name"));
        if (file == null) {
            throw new Failure.NotFound();
        }
        context.header("Cache-Control", context.pathParam("hash").equals(hash) ? FOR_EVER : "no-cache");
        file.send(context);
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(file -> digest.update(file.bytes()));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String htmxPath() {
        Properties jar = new Properties();
        try (InputStream stream = open(HTMX_JAR)) {
            jar.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/META-INF/resources/webjars/htmx.org/" + jar.getProperty("version") + "/dist/" + HTMX;
    }

    private static byte[] read(String resource) {
        try (InputStream stream = open(resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(StaticFiles.class.getResourceAsStream(resource), resource);
    }
}
