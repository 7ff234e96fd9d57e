package org.zhibu.server.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhibu.api.security.PortalSecret;

/**
 * The secret stands in {@code portal.secret}, which several nodes share, or else in a file of the data folder, made at the first
 * start and readable by its owner alone.
 */
@Component
final class StoredPortalSecret implements PortalSecret {
    static final String FILE = "portal.secret";

    private static final int BYTES = 32;
    private static final int LEAST_CHARACTERS = 32;
    private static final int LEAST_SALT = 16;

    private final byte[] secret;

    StoredPortalSecret(@Value("${portal.secret:}") String setting, @Value("${portal.data-dir}") Path dataFolder)
            throws IOException {
        String text = setting.isBlank() ? read(dataFolder.resolve(FILE)) : setting.strip();
        if (text.length() < LEAST_CHARACTERS) {
            throw new IllegalStateException("portal.secret needs at least " + LEAST_CHARACTERS
                    + " characters; for example the output of: openssl rand -hex 32");
        }
        secret = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] derive(String purpose, byte[] salt, int length) {
        if (salt.length < LEAST_SALT) {
            throw new IllegalArgumentException("The salt is too short");
        }
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt(salt)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            write(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    /** Whole or not at all; who comes second takes what the first has written. */
    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path unfinished =
                file.resolveSibling(FILE + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerReads(unfinished))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException another) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(unfinished, file);
            return;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static FileAttribute<?>[] ownerReads(Path near) {
        boolean posix = near.toAbsolutePath()
                .getFileSystem()
                .supportedFileAttributeViews()
                .contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The secret must not reach a log. */
    @Override
    public String toString() {
        return "StoredPortalSecret[hidden]";
    }
}
