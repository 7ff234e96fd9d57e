import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/**
 * Signs a module jar at the end of its build, because the portal refuses modules that nobody vouches for.
 *
 * <p>Usage: {@code java config/SignModule.java ROOT JAR}. The key pair belongs to this clone: it is made on first use in
 * ROOT/.keys and never leaves it. Its certificate goes to ROOT/target/trusted, which a portal run from this clone trusts.
 * A publisher of modules puts a key store of their own there (modules.p12, modules.password, alias "modules").
 */
public class SignModule {

    private static final String ALIAS = "modules";
    private static final String SIGNER = "PORTAL";

    private final Path store;
    private final Path passwordFile;

    private SignModule(Path keys) {
        store = keys.resolve("modules.p12");
        passwordFile = keys.resolve("modules.password");
    }

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Path keys = root.resolve(".keys");
        boolean posix = root.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(keys, posix ? ownerOnly("rwx------") : new FileAttribute<?>[0]);

        var signer = new SignModule(keys);
        // Maven may build several modules at once (-T); only the first may make the key.
        try (var lock = FileChannel.open(keys.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            signer.makeKeysOnce(posix);
        }
        KeyStore.PrivateKeyEntry key = signer.key();
        signer.exportCertificate(key, Files.createDirectories(root.resolve("target/trusted")));
        Path jar = Path.of(arguments[1]);
        if (!signedBy(key, jar)) {
            sign(key, jar);
        }
    }

    private void makeKeysOnce(boolean posix) throws Exception {
        if (Files.exists(store)) {
            return;
        }
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(passwordFile);
        Files.createFile(passwordFile, posix ? ownerOnly("rw-------") : new FileAttribute<?>[0]);
        Files.writeString(passwordFile, Base64.getUrlEncoder().withoutPadding().encodeToString(random));

        Path unfinished = store.resolveSibling("modules.new.p12");
        Files.deleteIfExists(unfinished);
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-groupname", "secp256r1",
                        "-dname", "CN=Zhibu Portal modules of this clone", "-validity", "3650",
                        "-keystore", unfinished.toString(), "-storetype", "PKCS12",
                        "-storepass:file", passwordFile.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes());
        if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
            throw new IOException("keytool could not make the key for signing modules: " + output);
        }
        Files.move(unfinished, store, StandardCopyOption.ATOMIC_MOVE);
        if (posix) {
            Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private KeyStore.PrivateKeyEntry key() throws IOException, GeneralSecurityException {
        char[] password = Files.readString(passwordFile).strip().toCharArray();
        KeyStore keys = KeyStore.getInstance(store.toFile(), password);
        return (KeyStore.PrivateKeyEntry) keys.getEntry(ALIAS, new KeyStore.PasswordProtection(password));
    }

    private void exportCertificate(KeyStore.PrivateKeyEntry key, Path trusted)
            throws IOException, GeneralSecurityException {
        Files.writeString(
                trusted.resolve("modules.pem"),
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getCertificate().getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
    }

    /** The jar plugin leaves an unchanged jar alone, signature and all. */
    private static boolean signedBy(KeyStore.PrivateKeyEntry key, Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory() && !entry.getName().matches("META-INF/([^/]+\\.(MF|SF|RSA|EC))"))
                    .allMatch(entry -> {
                        try (InputStream content = file.getInputStream(entry)) {
                            content.readAllBytes();
                            var signers = entry.getCodeSigners();
                            return signers != null
                                    && signers.length == 1
                                    && signers[0].getSignerCertPath().getCertificates().getFirst().equals(key.getCertificate());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (SecurityException changedSince) {
            return false;
        }
    }

    private static void sign(KeyStore.PrivateKeyEntry key, Path jar) throws Exception {
        Path signed = jar.resolveSibling(jar.getFileName() + ".signed");
        try (var in = new ZipFile(jar.toFile());
                var out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key).digestAlgorithm("SHA-256").signerName(SIGNER).build().sign(in, out);
        }
        Files.move(signed, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
