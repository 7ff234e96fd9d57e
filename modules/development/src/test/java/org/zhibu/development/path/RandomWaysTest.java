package org.zhibu.development.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.Severity;
import org.zhibu.testkit.Rule;

/**
 * Random people do random things, sixty thousand for each seed and kind of branch. What the rules let pass is compared with a second statement
 * of them in plain words ({@link PlainRules}), in both directions: nothing forbidden passes, nothing allowed is refused, and each
 * refusal names its rule.
 */
class RandomWaysTest {
    private static final int ACTIONS = 60_000;

    @ParameterizedTest
    @CsvSource({"1, false, false", "2, false, false", "3, true, false", "4, true, false", "5, false, true"})
    @Rule({
        "DEV-01", "DEV-04", "DEV-10", "DEV-24", "DEV-25", "DEV-27", "DEV-30", "DEV-31", "DEV-32", "DEV-41", "DEV-42",
        "DEV-43", "DEV-44", "DEV-45", "DEV-50", "DEV-55", "DEV-58", "DEV-88", "DEV-89", "DEV-91", "DEV-92", "DEV-93",
        "STEP-16", "DEV-49", "CONF-32", "CONF-38", "CONF-39"
    })
    void theRulesAndThePlainStatementOfThemAgree(long seed, boolean students, boolean strict) {
        Random random = new Random(seed);
        Map<Act, Integer> done = new EnumMap<>(Act.class);
        Set<CaseState> reached = EnumSet.noneOf(CaseState.class);
        Set<String> named = new TreeSet<>();
        Story story = Story.begin(random, students, strict);
        int acts = 0;
        while (acts < ACTIONS) {
            if ((!story.state.isOpen() && story.state != CaseState.NONE) || story.isOld()) {
                story = Story.begin(random, students, strict);
            }
            story.live(random);
            Happening what = story.act(random);
            List<String> plain = PlainRules.forbids(story, what);
            List<Finding> found = Rules.check(story.facts(), what, Story.limits(students, strict), story.today);
            List<Finding> blocks =
                    found.stream().filter(f -> f.severity() == Severity.BLOCK).toList();
            assertThat(found).allSatisfy(f -> assertThat(f.rule()).matches("[A-Z]+-[0-9]+"));
            assertThat(blocks.isEmpty())
                    .as("%s on %s in %s: rules %s, in plain words %s", what, story.today, story, blocks, plain)
                    .isEqualTo(plain.isEmpty());
            acts++;
            if (blocks.isEmpty()) {
                story.did(what, Rules.target(story.facts(), what.act()));
                done.merge(what.act(), 1, Integer::sum);
                reached.add(story.state);
            } else {
                blocks.forEach(f -> named.add(f.rule()));
            }
        }
        assertThat(reached).containsAll(EnumSet.complementOf(EnumSet.of(CaseState.NONE)));
        assertThat(named)
                .contains("DEV-01", "DEV-04", "DEV-10", "DEV-24", "DEV-27", "DEV-30", "DEV-42", "DEV-44", "DEV-49")
                .contains("DEV-93", "MEET-70", "STEP-16", "TIM-06");
        if (!strict) {
            assertThat(named).contains("DEV-25", "DEV-55");
        }
        assertThat(done.keySet())
                .contains(Act.APPROVE_ADMISSION, Act.APPROVE_CONVERSION, Act.APPROVE_EXTENSION, Act.ARCHIVE);
    }

    static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
