package app.doable.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What an answer costs without any work for it, to measure others against: the files of the folder that the system
 * property {@code doable.bench} names, at {@code /bench/…} and from memory. Without the property there is no such route.
 */
public final class Constants {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(json|html)");

    private final Path folder;
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    private Constants(Path folder) {
        this.folder = folder;
    }

    public static void register(Routes routes) {
        String folder = System.getProperty("doable.bench");
        if (folder != null) {
            routes.plain("/bench/{name}", Access.ANYONE, new Constants(Path.of(folder))::show);
        }
    }

    private void show(Context context) {
        String name = context.pathParam("name");
        if (!NAME.matcher(name).matches()) {
            throw new Failure.NotFound();
        }
        context.contentType(name.endsWith(".html") ? "text/html" : "application/json")
                .result(contents.computeIfAbsent(name, this::read));
    }

    private byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
