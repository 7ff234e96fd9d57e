package org.zhibu.meetings.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Cuts the sentence out in which a word stands. */
class PassageTest {
    private static String shown(Passage passage) {
        return passage.pieces().stream()
                .map(p -> p.marked() ? "[" + p.text() + "]" : p.text())
                .collect(Collectors.joining());
    }

    private static Passage of(String content, String... words) {
        return Passage.of("meetings.found.speech", "", content, words);
    }

    @Test
    void showsTheSentenceAndMarksEachWord() {
        assertThat(shown(of("先学习文件。会议决定修路，修路款由村集体出。散会。", "修路"))).isEqualTo("会议决定[修路]，[修路]款由村集体出");
        assertThat(shown(of("Repair the Road today", "road", "day"))).isEqualTo("Repair the [Road] to[day]");
    }

    @Test
    void longSentenceIsCutAroundTheWord() {
        String shown = shown(of("甲".repeat(200) + "修路" + "乙".repeat(200), "修路"));
        assertThat(shown).contains("[修路]").startsWith("…").endsWith("…").hasSizeLessThan(130);
    }

    @Test
    void wordsThatTouchOrOverlapMakeOneMark() {
        assertThat(shown(of("党员大会", "党员", "员大"))).isEqualTo("[党员大]会");
    }
}
