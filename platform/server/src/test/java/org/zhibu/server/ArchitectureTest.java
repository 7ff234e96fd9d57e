package org.zhibu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.testkit.ArchitectureRules;
import org.zhibu.testkit.Bundles;

@AnalyzeClasses(
        packages = {"org.zhibu.server", "org.zhibu.api"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule noCyclesInTheServer = ArchitectureRules.noCycles("org.zhibu.server");

    @ArchTest
    static final ArchRule time = ArchitectureRules.TIME_COMES_FROM_THE_CLOCK;

    @ArchTest
    static final ArchRule pages = ArchitectureRules.PAGES_ARE_NOT_TRANSACTIONAL;

    @ArchTest
    static final ArchRule entities = ArchitectureRules.ENTITIES_ARE_NOT_PUBLIC;

    @ArchTest
    static final ArchRule injection = ArchitectureRules.NO_FIELD_INJECTION;

    @ArchTest
    static final ArchRule policyKeys = ArchitectureRules.POLICY_KEYS_ARE_CONSTANTS;

    @ArchTest
    static final ArchRule styles = ArchitectureRules.NO_INLINE_STYLES;

    @ArchTest
    static final ArchRule services = ArchitectureRules.SERVICES_ARE_TRANSACTIONAL;

    /** The frame, the web layer and the session are about Vaadin; {@code module} makes the pages of modules. */
    @ArchTest
    static final ArchRule domainIsFreeOfVaadin = ArchitectureRules.noVaadinOutside(
            "..ui..",
            "org.zhibu.server.shell..",
            "org.zhibu.server.web..",
            "org.zhibu.server.module",
            "org.zhibu.server.text",
            "org.zhibu.api.module");

    @Test
    void chineseAndEnglishHaveTheSameTexts() throws IOException {
        assertThat(Bundles.differences(Path.of("src/main/resources/messages"))).isEmpty();
    }

    @Test
    void everyTextThatTheCodeNamesExists() throws IOException {
        List<Path> bundles = List.of(Path.of("src/main/resources/messages"));
        assertThat(Bundles.missingKeys(Path.of("src/main/java"), bundles)).isEmpty();
        assertThat(Bundles.missingKeys(Path.of("../api/src/main/java"), bundles))
                .isEmpty();
    }
}
