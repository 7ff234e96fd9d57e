package org.zhibu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.zhibu.testkit.RuleTable;

/** Every rule that refuses or warns is shown by a test, or the catalogue says why not. */
class RuleTableTest {
    @Test
    void everyRuleThatRefusesOrWarnsIsShownOrCalledOpen() throws IOException {
        assertThat(new RuleTable(Path.of(System.getProperty("portal.root"))).problems())
                .isEmpty();
    }
}
