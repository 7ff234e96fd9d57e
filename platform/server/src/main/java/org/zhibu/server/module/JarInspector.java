package org.zhibu.server.module;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Reads what a module jar says of itself and whether its signature holds, without loading any of its classes. */
class JarInspector {
    private final Set<Certificate> trusted;

    JarInspector(Path trustedFolder) {
        trusted = certificates(trustedFolder);
    }

    /** @throws ModuleRefusal when the jar is no module, or its content does not match its signature, or the signer is unknown */
    ModuleFile inspect(Path jar) throws ModuleRefusal {
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            Manifest manifest = file.getManifest();
            if (manifest == null) {
                throw new ModuleRefusal(ModuleState.REFUSED, "module.reason.noManifest");
            }
            return describe(jar, manifest.getMainAttributes(), signer(file));
        } catch (SecurityException e) {
            throw new ModuleRefusal(ModuleState.REFUSED, "module.reason.tampered");
        } catch (IOException e) {
            throw new ModuleRefusal(ModuleState.REFUSED, "module.reason.unreadable");
        }
    }

    /** A folder of classes with its manifest, while a module is being built. */
    ModuleFile inspectFolder(Path folder) throws ModuleRefusal {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return describe(folder, new Manifest(in).getMainAttributes(), "");
        } catch (NoSuchFileException e) {
            throw new ModuleRefusal(ModuleState.REFUSED, "module.reason.noManifest");
        } catch (IOException e) {
            throw new ModuleRefusal(ModuleState.REFUSED, "module.reason.unreadable");
        }
    }

    private static ModuleFile describe(Path path, Attributes manifest, String signer)
            throws ModuleRefusal, IOException {
        String dependencies = optional(manifest, "Plugin-Dependencies");
        String id = required(manifest, "Plugin-Id");
        if (!id.matches("[a-z]{2,30}")) {
            throw new ModuleRefusal(ModuleState.REFUSED, "module.reason.badId", id);
        }
        return new ModuleFile(
                path,
                id,
                required(manifest, "Plugin-Version"),
                required(manifest, "Plugin-Class"),
                optional(manifest, "Plugin-Requires"),
                dependencies.isEmpty() ? List.of() : List.of(dependencies.split("\\s*,\\s*")),
                Files.isDirectory(path) ? "" : sha256(path),
                signer);
    }

    private static String required(Attributes manifest, String name) throws ModuleRefusal {
        String value = optional(manifest, name);
        if (value.isEmpty()) {
            throw new ModuleRefusal(ModuleState.REFUSED, "module.reason.manifestLacks", name);
        }
        return value;
    }

    private static String optional(Attributes manifest, String name) {
        String value = manifest.getValue(name);
        return value == null ? "" : value.strip();
    }

    private String signer(JarFile file) throws IOException, ModuleRefusal {
        Set<CodeSigner> common = null;
        for (JarEntry entry : file.stream().toList()) {
            if (entry.isDirectory() || isSignatureFile(entry.getName())) {
                continue;
            }
            try (InputStream in = file.getInputStream(entry)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            CodeSigner[] signers = entry.getCodeSigners();
            Set<CodeSigner> ofEntry = signers == null ? Set.of() : new HashSet<>(Arrays.asList(signers));
            if (common == null) {
                common = new HashSet<>(ofEntry);
            } else if (common.isEmpty() != ofEntry.isEmpty()) {
                throw new ModuleRefusal(ModuleState.REFUSED, "module.reason.tampered");
            } else {
                common.retainAll(ofEntry);
            }
        }
        if (common == null || common.isEmpty()) {
            return "";
        }
        for (CodeSigner signer : common) {
            Certificate certificate =
                    signer.getSignerCertPath().getCertificates().getFirst();
            if (trusted.contains(certificate)) {
                return ((X509Certificate) certificate).getSubjectX500Principal().getName();
            }
        }
        throw new ModuleRefusal(ModuleState.REFUSED, "module.reason.unknownSigner");
    }

    private static boolean isSignatureFile(String name) {
        return name.equals(JarFile.MANIFEST_NAME) || name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    }

    private static Set<Certificate> certificates(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        Set<Certificate> found = new HashSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Path file : files.filter(f -> f.toString().endsWith(".pem")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    found.addAll(factory.generateCertificates(in));
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The certificates in " + folder + " cannot be read", e);
        }
        return found;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new java.security.DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
