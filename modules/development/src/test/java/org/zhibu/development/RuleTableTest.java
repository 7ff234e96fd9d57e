package org.zhibu.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.zhibu.testkit.RuleTable;

/** Every rule of developing members is shown by a test, or the catalogue says why not. */
class RuleTableTest {
    @Test
    void everyRuleIsShownOrCalledOpen() throws IOException {
        assertThat(new RuleTable(Path.of(System.getProperty("portal.root"))).unexplained("development"))
                .isEmpty();
    }
}
