package app.doable.database;

import app.doable.config.Config;
import app.doable.config.InvalidConfig;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds what this server keeps. What else lies in it is left alone. */
public final class DataFolder {
    private final Path path;

    public DataFolder(Config config) {
        this.path = config.dataDir();
    }

    /**
     * Creates the folder, readable by nobody else, unless it is there.
     *
     * @throws InvalidConfig when it cannot be made or written to
     */
    public void create() {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                keepPrivate(path, "rwx------");
            }
        } catch (FileAlreadyExistsException e) {
            throw new InvalidConfig("DOABLE_DATA_DIR: " + path + " is not a folder");
        } catch (IOException e) {
            throw new InvalidConfig("DOABLE_DATA_DIR: " + path + " cannot be created");
        }
        if (!Files.isWritable(path)) {
            throw new InvalidConfig("DOABLE_DATA_DIR: " + path + " cannot be written to");
        }
    }

    /** Nobody but the owner may do anything with it, where the file system knows owners. */
    static void keepPrivate(Path path, String permissions) {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            try {
                view.setPermissions(PosixFilePermissions.fromString(permissions));
            } catch (IOException e) {
                // a file system without owners, which the system only finds out here
            }
        }
    }

    /**
     * Takes the folder for one server, until it is closed or this program ends, however it ends.
     *
     * @throws InvalidConfig when another has it, or it cannot be written to
     */
    public Lock lock() {
        create();
        Path file = path.resolve("doable.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new InvalidConfig("the data folder " + path + " is in use by another server");
            }
            return new Lock(channel);
        } catch (IOException e) {
            throw new InvalidConfig("DOABLE_DATA_DIR: " + file + " cannot be locked: " + e.getMessage());
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** Closing it lets another server have the folder. */
    public static final class Lock implements AutoCloseable {
        private final FileChannel channel;

        private Lock(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
