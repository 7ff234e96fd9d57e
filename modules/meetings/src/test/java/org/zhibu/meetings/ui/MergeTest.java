package org.zhibu.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhibu.meetings.minutes.Report;

class MergeTest {
    @Test
    void untouchedFieldsFollowTheOtherTypedOnesStay() {
        Report base = new Report("Branch", "matter", null);
        Report mine = new Report("Branch", "my words", null);
        Report theirs = new Report("Committee", "their words", null);
        assertThat(Merge.of(base, mine, theirs)).isEqualTo(new Report("Committee", "my words", null));
    }
}
