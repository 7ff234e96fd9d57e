package org.zhibu.development;

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

@AnalyzeClasses(packages = "org.zhibu.development", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule boundary = ArchitectureRules.moduleBoundary("org.zhibu.development");

    @ArchTest
    static final ArchRule noCycles = ArchitectureRules.noCycles("org.zhibu.development");

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

    @ArchTest
    static final ArchRule domainIsFreeOfVaadin =
            ArchitectureRules.noVaadinOutside("org.zhibu.development..ui..", "org.zhibu.development");

    @Test
    void everyPolicyKeyIsDeclared() {
        assertThat(ArchitectureRules.undeclaredPolicyKeys(
                        "org.zhibu.development", new DevelopmentModule().policyKeys()))
                .isEmpty();
    }

    @Test
    void chineseAndEnglishHaveTheSameTexts() throws IOException {
        assertThat(Bundles.differences(Path.of("src/main/resources"))).isEmpty();
    }

    @Test
    void everyTextThatTheCodeNamesExists() throws IOException {
        assertThat(Bundles.missingKeys(
                        Path.of("src/main/java"),
                        List.of(Path.of("src/main/resources"), Path.of("../../platform/server/src/main/resources"))))
                .isEmpty();
    }
}
