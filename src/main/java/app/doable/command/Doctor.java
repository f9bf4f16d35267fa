package app.doable.command;

import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import app.doable.config.Smtp;
import app.doable.database.DataFolder;
import app.doable.database.Database;
import app.doable.database.Inspection;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at everything that the server stands on, and says a line about each. */
final class Doctor {
    private static final int PATIENCE_MILLIS = 5000;
    private static final long GIBIBYTE = 1L << 30;

    private final Config config;
    private final PrintWriter out;
    private boolean sound = true;

    /** @param config the settings, which are in order then */
    Doctor(Config config, PrintWriter out) {
        this.config = config;
        this.out = out;
    }

    /** @return whether nothing is in trouble; warnings are none */
    boolean look() {
        say("ok", "settings", "served as " + config.baseUrl());
        folder();
        database();
        address();
        mail();
        return sound;
    }

    private void folder() {
        Path folder = config.dataDir();
        if (!Files.isDirectory(folder)) {
            say("ok", "data folder", folder + " is not there yet: the first start makes it");
            return;
        }
        String free = folder.toFile().getUsableSpace() / GIBIBYTE + " GiB free";
        try (DataFolder.Lock _ = new DataFolder(config).lock()) {
            say("ok", "data folder", folder + ", " + free + ", no server is running");
        } catch (InvalidConfig e) {
            if (Files.isWritable(folder)) {
                say("ok", "data folder", folder + ", " + free + ", a server is running");
            } else {
                trouble("data folder", folder + " cannot be written to");
            }
        }
    }

    private void database() {
        try {
            Inspection found = Database.inspect(config);
            String schema =
                    switch (found.schema()) {
                        case MISSING -> "is not there yet: the first start makes it";
                        case BEHIND -> "has an older schema: the next start brings it up to date";
                        case CURRENT -> "has the current schema";
                    };
            say("ok", "database", found.place() + " " + schema);
            found.damage().forEach(damage -> trouble("database", damage));
        } catch (InvalidConfig e) {
            trouble("database", String.valueOf(e.getMessage()));
        }
    }

    private void address() {
        if (!config.isHttps() && !isLocal(config.baseUrl().getHost())) {
            say("warning", "address", "passwords travel in the clear: put TLS before it and set DOABLE_BASE_URL");
        }
        if (config.isHttps() && config.trustedProxies().isEmpty()) {
            say("warning", "address", "every client looks like the proxy: name it in DOABLE_TRUSTED_PROXIES");
        }
    }

    private static boolean isLocal(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void mail() {
        if (config.smtp().isEmpty()) {
            say("ok", "mail", "off: forgotten passwords need ./doable user reset-password");
            return;
        }
        Smtp smtp = config.smtp().get();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(smtp.host(), smtp.port()), PATIENCE_MILLIS);
            say("ok", "mail", smtp.host() + ":" + smtp.port() + " answers");
        } catch (UnknownHostException e) {
            trouble("mail", "nobody knows the host " + smtp.host());
        } catch (IOException e) {
            trouble("mail", smtp.host() + ":" + smtp.port() + " does not answer: " + e.getMessage());
        }
    }

    private void trouble(String subject, String sentence) {
        sound = false;
        say("trouble", subject, sentence);
    }

    private void say(String verdict, String subject, String sentence) {
        out.printf("%-8s %-12s %s%n", verdict, subject, sentence);
    }
}
