package org.zhibu.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Builds small module jars for tests of the module runtime: sources in, jar out. */
public final class ModuleJar {
    private final String id;
    private final String version;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> resources = new LinkedHashMap<>();
    private String requires = ">=1.0.0 & <2.0.0";
    private String dependencies = "";

    private ModuleJar(String id, String version) {
        this.id = id;
        this.version = version;
    }

    /** A module whose entry class is {@code probe.<id>.Entry}. */
    public static ModuleJar of(String id, String version) {
        return new ModuleJar(id, version);
    }

    /** Adds a class of the package {@code probe.<id>}; the package line is added. */
    public ModuleJar source(String className, String source) {
        sources.put(className, "package probe." + id + ";\n" + source);
        return this;
    }

    public ModuleJar resource(String path, String content) {
        resources.put(path, content);
        return this;
    }

    public ModuleJar requires(String range) {
        requires = range;
        return this;
    }

    public ModuleJar dependsOn(String modules) {
        dependencies = modules;
        return this;
    }

    /** Compiles and packs into the folder. */
    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory("module-jar");
        List<String> arguments = new ArrayList<>(List.of(
                "-d", work.resolve("classes").toString(), "-parameters", "-cp", System.getProperty("java.class.path")));
        Path sourceFolder = Files.createDirectories(work.resolve("sources/probe/" + id));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = sourceFolder.resolve(source.getKey() + ".java");
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("The sources of module " + id + " do not compile");
        }
        Path jar = folder.resolve(id + "-" + version + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest());
                Stream<Path> classes = Files.walk(work.resolve("classes"))) {
            for (Path file : classes.filter(Files::isRegularFile).toList()) {
                add(
                        out,
                        work.resolve("classes").relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
            for (Map.Entry<String, String> resource : resources.entrySet()) {
                add(out, resource.getKey(), resource.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Plugin-Id", id);
        main.putValue("Plugin-Version", version);
        main.putValue("Plugin-Class", "probe." + id + ".Entry");
        main.putValue("Plugin-Requires", requires);
        if (!dependencies.isEmpty()) {
            main.putValue("Plugin-Dependencies", dependencies);
        }
        return manifest;
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    /** A key pair that signs jars, with its certificate as PEM. */
    public static final class Signer {
        private final Path store;
        private final String name;

        /** Makes the key with the JDK's keytool. */
        public Signer(Path folder, String name) throws IOException {
            this.name = name;
            store = Files.createDirectories(folder).resolve(name + ".p12");
            jdk(
                    "keytool",
                    "-genkeypair",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    "changeit",
                    "-alias",
                    name,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=" + name,
                    "-validity",
                    "3650");
        }

        public void trustIn(Path folder) throws IOException {
            Files.createDirectories(folder);
            jdk(
                    "keytool",
                    "-exportcert",
                    "-rfc",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    "changeit",
                    "-alias",
                    name,
                    "-file",
                    folder.resolve(name + ".pem").toString());
        }

        public Path sign(Path jar) throws IOException {
            jdk(
                    "jarsigner",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    "changeit",
                    "-digestalg",
                    "SHA-256",
                    jar.toString(),
                    name);
            return jar;
        }

        private static void jdk(String tool, String... arguments) throws IOException {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
            command.addAll(List.of(arguments));
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            try {
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(tool + ": " + output);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Replaces one entry's content without signing again, as a forger would. */
    public static void tamper(Path jar, String entry, String content) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (var e : zip.stream().toList()) {
                entries.put(e.getName(), zip.getInputStream(e).readAllBytes());
            }
        }
        entries.put(entry, content.getBytes(StandardCharsets.UTF_8));
        try (OutputStream file = Files.newOutputStream(jar);
                java.util.zip.ZipOutputStream out = new java.util.zip.ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> e : entries.entrySet()) {
                out.putNextEntry(new java.util.zip.ZipEntry(e.getKey()));
                out.write(e.getValue());
                out.closeEntry();
            }
        }
    }
}
