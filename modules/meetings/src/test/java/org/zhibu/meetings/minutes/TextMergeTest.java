package org.zhibu.meetings.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMergeTest {
    private static final String WORDS = "学习党章总纲讨论修路经费由支部委员会研究。同意\n";

    @ParameterizedTest
    @CsvSource({
        "'', 甲说, 乙说, 甲说乙说",
        "甲说, 甲说完了, 甲说乙说, 甲说完了乙说",
        "乙说, 乙说完了, 甲说乙说, 甲说乙说完了",
        "修路, 修路和桥, 讨论修路, 讨论修路和桥",
        "支不委员会, 支部委员会, 支部委员会, 支部委员会",
        "同意, 同意。甲, 同意。, 同意。甲。",
        "同意, 同意。, 同意。, 同意。",
        "同意修路, 修路, 同意修路。, 修路。",
        "同意修路, '', 同意马上修路, 马上",
        "好👍, 好👍👍, 很好👍, 很好👍👍",
        "甲, 甲, 乙, 乙",
        "甲, 乙, 甲, 乙",
    })
    void bothEditsStand(String base, String mine, String theirs, String merged) {
        assertThat(TextMerge.of(base, mine, theirs)).isEqualTo(merged);
    }

    /** Each insert of a random edit is a mark of its own, so that it can be counted. */
    @Test
    void noInsertOfEitherSideIsLostOrDoubled() {
        Random random = new Random(20260512);
        for (int round = 0; round < 3000; round++) {
            String base = words(random, random.nextInt(40));
            List<String> marks = new ArrayList<>();
            String mine = edit(random, base, "A" + round, marks);
            String theirs = edit(random, base, "B" + round, marks);
            String merged = TextMerge.of(base, mine, theirs);
            for (String mark : marks) {
                assertThat(merged.split(java.util.regex.Pattern.quote(mark), -1))
                        .as("%s in %s from %s / %s / %s", mark, merged, base, mine, theirs)
                        .hasSize(2);
            }
            assertThat(TextMerge.of(base, mine, base)).isEqualTo(mine);
            assertThat(TextMerge.of(base, base, theirs)).isEqualTo(theirs);
        }
    }

    /** Three writers who send what they have after every few characters, and see the others' words late or never. */
    @Test
    void sentencesOfThoseWhoWriteIntoOneFieldAtOnceStayWhole() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String[] sentences = {"甲：要抓紧修路。", "乙：经费从哪里来？", "丙：我同意大家的意见。"};
            String[] sent = {"", "", ""};
            int[] typed = {0, 0, 0};
            String stored = "";
            while (typed[0] + typed[1] + typed[2]
                    < sentences[0].length() + sentences[1].length() + sentences[2].length()) {
                int who = random.nextInt(3);
                typed[who] = Math.min(sentences[who].length(), typed[who] + 1 + random.nextInt(3));
                String now = sentences[who].substring(0, typed[who]);
                stored = TextMerge.of(sent[who], now, stored);
                sent[who] = now;
            }
            assertThat(stored).contains(sentences);
            assertThat(stored).hasSize(sentences[0].length() + sentences[1].length() + sentences[2].length());
        }
    }

    @Test
    void aLongTextThatWasReplacedAsAWholeIsMergedInTime() {
        String base = "旧".repeat(10_000);
        String mine = "新".repeat(10_000);
        assertThat(TextMerge.of(base, mine, base + "乙的一句")).isEqualTo(mine + "乙的一句");
    }

    private static String edit(Random random, String text, String mark, List<String> marks) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(edited.length() + 1);
            boolean insideAMark = marks.stream().anyMatch(m -> {
                int begin = edited.indexOf(m);
                return begin >= 0 && begin < at && at < begin + m.length();
            });
            if (insideAMark) {
                continue;
            }
            String insert = "<" + mark + "." + i + ">";
            marks.add(insert);
            edited.insert(at, insert);
        }
        int from = random.nextInt(edited.length() + 1);
        int to = Math.min(edited.length(), from + random.nextInt(5));
        boolean cutsAMark = edited.substring(from, to).matches("(?s).*[<>AB.0-9].*");
        if (!cutsAMark) {
            edited.delete(from, to);
        }
        return edited.toString();
    }

    private static String words(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return text.toString();
    }
}
