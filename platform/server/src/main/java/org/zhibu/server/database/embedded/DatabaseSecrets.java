package org.zhibu.server.database.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;

/** The passwords of the database's roles, random and known to the owner of the data folder only. */
record DatabaseSecrets(String superuser, String owner, String app) {

    private static final int BYTES = 24;
    private static final String SUPERUSER = "superuser";
    private static final String OWNER = "owner";
    private static final String APP = "app";

    static DatabaseSecrets loadOrCreate(DataFolder folder) throws IOException {
        Path file = folder.secrets();
        if (Files.exists(file)) {
            return load(file);
        }
        if (Files.exists(folder.cluster())) {
            throw new EmbeddedDatabaseException("The file " + file + " with the database's passwords is missing while "
                    + folder.cluster() + " exists. Restore it from the backup of the data folder.");
        }
        var random = new SecureRandom();
        var secrets = new DatabaseSecrets(password(random), password(random), password(random));
        secrets.store(file);
        return secrets;
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static DatabaseSecrets load(Path file) throws IOException {
        // A copy restored from a backup may have become readable for others.
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new DatabaseSecrets(
                required(properties, SUPERUSER, file),
                required(properties, OWNER, file),
                required(properties, APP, file));
    }

    private static String required(Properties properties, String key, Path file) {
        String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new EmbeddedDatabaseException("The file " + file + " lacks the password '" + key
                    + "'. Restore it from the backup of the data folder.");
        }
        return value;
    }

    private void store(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        String text = "%s=%s%n%s=%s%n%s=%s%n".formatted(SUPERUSER, superuser, OWNER, owner, APP, app);
        writeOwnerOnly(unfinished, text);
        DataFolder.publish(unfinished, file);
    }

    static void writeOwnerOnly(Path file, String text) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, DataFolder.ownerOnly(file, "rw-------"))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    /** Passwords must not reach a log by way of a record's text. */
    @Override
    public String toString() {
        return "DatabaseSecrets[hidden]";
    }
}
