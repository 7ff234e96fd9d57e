package org.zhibu.server.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhibu.api.module.DemoData;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.server.PortalServer;
import org.zhibu.server.tenant.TenantContext;
import org.zhibu.testkit.ModuleJar;
import org.zhibu.testkit.World;

/** Starts whole portals on jars made here: what one module does wrong never keeps the portal, or another module, from running. */
class ModuleRuntimeTest {
    private static final String BUNDLE = "probe.name=探针\nprobe.description=试验\n";

    @TempDir
    static Path keys;

    private static ModuleJar.Signer ours;
    private static ModuleJar.Signer forger;

    @TempDir
    Path data;

    private Path modules;

    @BeforeAll
    static void makeKeys() throws IOException {
        ours = new ModuleJar.Signer(keys, "ours");
        forger = new ModuleJar.Signer(keys, "forger");
    }

    @BeforeEach
    void folders() throws IOException {
        modules = Files.createDirectories(data.resolve("in"));
        ours.trustIn(data.resolve("trusted"));
    }

    @Test
    void badModulesAreNamedWithTheirReasonsWhileTheOthersRun() throws IOException {
        ours.sign(plain("good", "1.0.0", "").writeTo(modules));
        ours.sign(plain(
                        "thrower",
                        "1.0.0",
                        "public void start() { throw new IllegalStateException(\"cannot work today\"); }")
                .writeTo(modules));
        ours.sign(plain("future", "1.0.0", "").requires(">=9.0.0").writeTo(modules));
        ours.sign(plain("lonely", "1.0.0", "").dependsOn("absent").writeTo(modules));
        forger.sign(plain("forged", "1.0.0", "").writeTo(modules));
        Path altered = ours.sign(plain("altered", "1.0.0", "").writeTo(modules));
        ModuleJar.tamper(altered, "probe/altered/messages_en.properties", "altered.name=changed");
        plain("unsigned", "1.0.0", "").writeTo(modules);

        try (ConfigurableApplicationContext portal = start()) {
            ModuleCatalog catalog = portal.getBean(ModuleCatalog.class);
            assertThat(catalog.running()).extracting(LoadedModule::id).containsExactly("good");
            assertThat(catalog.statuses())
                    .anyMatch(s -> s.id().equals("good")
                            && s.state() == ModuleState.INSTALLED
                            && s.signer().equals("CN=ours"))
                    .anyMatch(s -> s.id().equals("thrower")
                            && s.state() == ModuleState.FAILED
                            && s.reason().contains("cannot work today"))
                    .anyMatch(s -> s.id().equals("future")
                            && s.state() == ModuleState.INCOMPATIBLE
                            && s.reason().contains("9.0.0"))
                    .anyMatch(s -> s.id().equals("lonely")
                            && s.state() == ModuleState.INCOMPATIBLE
                            && s.reason().contains("absent"))
                    .anyMatch(s -> s.id().startsWith("forged") && s.state() == ModuleState.REFUSED)
                    .anyMatch(s -> s.id().startsWith("altered") && s.state() == ModuleState.REFUSED)
                    .anyMatch(s -> s.id().startsWith("unsigned") && s.state() == ModuleState.REFUSED);
            assertThat(catalog.statuses()).noneMatch(s -> s.reason().startsWith("!"));
        }
    }

    @Test
    void anUpgradeKeepsDataAndAVersionThatFailsGoesBack() throws IOException {
        ours.sign(probe("1.0.0", false, "").writeTo(modules));
        long village;
        try (ConfigurableApplicationContext portal = start()) {
            village = village(portal);
            fill(portal, village);
            assertThat(notes(portal)).containsExactly("v1.0.0");
        }

        ours.sign(probe("2.0.0", true, "").writeTo(modules));
        try (ConfigurableApplicationContext portal = start()) {
            assertThat(running(portal)).containsExactly("probe@2.0.0");
            fill(portal, village);
            assertThat(notes(portal)).containsExactlyInAnyOrder("v1.0.0", "v2.0.0");
        }

        Path broken = ours.sign(
                probe("3.0.0", true, "public void start() { throw new IllegalStateException(\"three is broken\"); }")
                        .writeTo(modules));
        try (ConfigurableApplicationContext portal = start()) {
            assertThat(running(portal)).containsExactly("probe@2.0.0");
            assertThat(portal.getBean(ModuleCatalog.class).statuses())
                    .anyMatch(s -> s.version().equals("3.0.0")
                            && s.state() == ModuleState.FAILED
                            && s.fallback()
                            && s.reason().contains("three is broken"));
            assertThat(notes(portal)).containsExactlyInAnyOrder("v1.0.0", "v2.0.0");
        }

        // the operator had replaced the old jar by the new one: the way back is the portal's own copy
        Files.delete(modules.resolve("probe-1.0.0.jar"));
        Files.delete(modules.resolve("probe-2.0.0.jar"));
        assertThat(broken).exists();
        try (ConfigurableApplicationContext portal = start()) {
            assertThat(running(portal)).containsExactly("probe@2.0.0");
        }
    }

    @Test
    void aMappingThatDoesNotFitItsTablesGoesBackToo() throws IOException {
        ours.sign(probe("1.0.0", false, "").writeTo(modules));
        start().close();
        // the entity asks for a column that its changelog does not make
        ours.sign(probe("2.0.0", true, "")
                .resource("db/probe.sql", changelog(false))
                .writeTo(modules));
        try (ConfigurableApplicationContext portal = start()) {
            assertThat(running(portal)).containsExactly("probe@1.0.0");
        }
    }

    @Test
    void whatAModuleAndThePlatformWriteTogetherIsUndoneTogether() throws IOException {
        ours.sign(probe("1.0.0", false, "").writeTo(modules));
        try (ConfigurableApplicationContext portal = start()) {
            long village = village(portal);
            DemoData noteWriter = demoData(portal, "NoteWriter");
            DemoData failing = demoData(portal, "FailingWriter");
            TenantContext tenants = portal.getBean(TenantContext.class);
            tenants.runAs(new OrganizationId(village), () -> noteWriter.fill(LocalDate.of(2026, 11, 1), new Random(1)));
            assertThatThrownBy(() -> tenants.runAs(
                            new OrganizationId(village), () -> failing.fill(LocalDate.of(2026, 11, 1), new Random(1))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("after both wrote");
            assertThat(notes(portal)).containsExactly("v1.0.0");
            try (World world = new World(portal.getEnvironment())) {
                assertThat(world.jdbc()
                                .sql("select act from app.audit_entry where tenant_id = ?")
                                .param(village)
                                .query(String.class)
                                .list())
                        .containsExactly("probe.note");
            }
        }
    }

    private ConfigurableApplicationContext start() {
        return PortalServer.start(
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--portal.data-dir=" + data.resolve("data"),
                "--portal.modules.folder=" + modules,
                "--portal.modules.trusted=" + data.resolve("trusted"));
    }

    private static long village(ConfigurableApplicationContext portal) {
        try (World world = new World(portal.getEnvironment())) {
            return world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        }
    }

    private static void fill(ConfigurableApplicationContext portal, long village) {
        DemoData writer = demoData(portal, "NoteWriter");
        portal.getBean(TenantContext.class)
                .runAs(new OrganizationId(village), () -> writer.fill(LocalDate.of(2026, 11, 1), new Random(1)));
    }

    private static DemoData demoData(ConfigurableApplicationContext portal, String className) {
        return portal.getBean(ModuleContexts.class).beansOf(DemoData.class).getOrDefault("probe", List.of()).stream()
                .filter(d -> d.toString().equals(className))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> notes(ConfigurableApplicationContext portal) {
        try (World world = new World(portal.getEnvironment())) {
            return world.jdbc()
                    .sql("select text from app.probe_note")
                    .query(String.class)
                    .list();
        }
    }

    private static List<String> running(ConfigurableApplicationContext portal) {
        return portal.getBean(ModuleCatalog.class).running().stream()
                .map(m -> m.id() + "@" + m.file().version())
                .toList();
    }

    private static ModuleJar plain(String id, String version, String body) {
        return ModuleJar.of(id, version)
                .source("Entry", """
                        public class Entry extends org.zhibu.api.module.PortalModule {
                          @org.springframework.context.annotation.Configuration static class Beans {}
                          public Class<?> configuration() { return Beans.class; }
                          public String messages() { return "probe/%s/messages"; }
                          %s
                        }
                        """.formatted(id, body))
                .resource("probe/" + id + "/messages_zh_CN.properties", BUNDLE.replace("probe.", id + "."))
                .resource("probe/" + id + "/messages_en.properties", BUNDLE.replace("probe.", id + "."));
    }

    /** A module with an entity, written through JPA, and a service that also calls the platform. */
    private static ModuleJar probe(String version, boolean withColumn, String body) {
        return ModuleJar.of("probe", version)
                .source("Entry", """
                        public class Entry extends org.zhibu.api.module.PortalModule {
                          public Class<?> configuration() { return Beans.class; }
                          public String messages() { return "probe/probe/messages"; }
                          public java.util.List<Class<?>> entities() { return java.util.List.of(Note.class); }
                          public java.util.Optional<String> changelog() { return java.util.Optional.of("db/probe.sql"); }
                          %s
                        }
                        """.formatted(body))
                .source("Beans", """
                        @org.springframework.context.annotation.Configuration
                        @org.springframework.transaction.annotation.EnableTransactionManagement
                        public class Beans {
                          @org.springframework.context.annotation.Bean NoteWriter noteWriter(jakarta.persistence.EntityManagerFactory f, org.zhibu.api.audit.Audit a) {
                            return new NoteWriter(org.springframework.orm.jpa.SharedEntityManagerCreator.createSharedEntityManager(f), a); }
                          @org.springframework.context.annotation.Bean FailingWriter failingWriter(NoteWriter w) { return new FailingWriter(w); }
                        }
                        """)
                .source("NoteWriter", """
                        public class NoteWriter implements org.zhibu.api.module.DemoData {
                          private jakarta.persistence.EntityManager em; private org.zhibu.api.audit.Audit audit;
                          NoteWriter(jakarta.persistence.EntityManager em, org.zhibu.api.audit.Audit audit) { this.em = em; this.audit = audit; }
                          NoteWriter() {}
                          @org.springframework.transaction.annotation.Transactional
                          public void fill(java.time.LocalDate today, java.util.random.RandomGenerator random) {
                            em.persist(new Note("v%s")); em.flush(); audit.record("probe.note", "a note"); }
                          @Override public String toString() { return "NoteWriter"; }
                        }
                        """.formatted(version))
                .source("FailingWriter", """
                        public class FailingWriter implements org.zhibu.api.module.DemoData {
                          private NoteWriter writer;
                          FailingWriter(NoteWriter writer) { this.writer = writer; }
                          FailingWriter() {}
                          @org.springframework.transaction.annotation.Transactional
                          public void fill(java.time.LocalDate today, java.util.random.RandomGenerator random) {
                            writer.fill(today, random); throw new IllegalStateException("after both wrote"); }
                          @Override public String toString() { return "FailingWriter"; }
                        }
                        """)
                .source("Note", """
                        @jakarta.persistence.Entity @jakarta.persistence.Table(name = "probe_note")
                        public class Note {
                          @jakarta.persistence.Id @org.hibernate.annotations.UuidGenerator java.util.UUID id;
                          String text;
                          %s
                          Note() {}
                          Note(String text) { this.text = text; }
                        }
                        """.formatted(withColumn ? "Integer weight = 1;" : ""))
                .resource("db/probe.sql", changelog(withColumn))
                .resource("probe/probe/messages_zh_CN.properties", BUNDLE)
                .resource("probe/probe/messages_en.properties", BUNDLE);
    }

    private static String changelog(boolean withColumn) {
        String first = """
                --liquibase formatted sql

                --changeset probe:1 splitStatements:false
                create table app.probe_note (tenant_id bigint not null default app.tenant() references app.org, id uuid not null,
                  text text not null, primary key (tenant_id, id));
                call app.secure('app.probe_note');
                """;
        return withColumn ? first + "\n--changeset probe:2\nalter table app.probe_note add weight int;\n" : first;
    }
}
