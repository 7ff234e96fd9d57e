package org.zhibu.server.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.api.policy.PolicyType;
import org.zhibu.api.policy.Share;
import org.zhibu.testkit.Rule;

/** Shares with their border: read, compared, kept. */
class ShareTest {
    private static final String DECLARATION = "meet.quorum";

    private static PolicyValue.Portion portion(String share) {
        return new PolicyValue.Portion(Share.parse(share));
    }

    @ParameterizedTest
    @CsvSource({
        "ge 1/2, 5, 10, true",
        "ge 1/2, 5, 11, false",
        "gt 1/2, 5, 10, false",
        "gt 1/2, 6, 11, true",
        "ge 2/3, 2, 3, true",
        "ge 2/3, 66, 100, false",
        "ge 2/3, 67, 100, true",
        "ge 4/5, 8, 10, true",
        "ge 4/5, 7, 9, false",
        "ge 1/1, 9, 9, true",
        "ge 1/1, 8, 9, false",
        "gt 1/3, 1, 3, false",
        "gt 1/3, 1000000, 2999999, true",
    })
    @Rule("MEET-51")
    void isReachedExactly(String share, int part, int whole, boolean reached) {
        assertThat(Share.parse(share).isReachedBy(part, whole)).isEqualTo(reached);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2", "ge 0/2", "gt 2/2", "ge 3/2", "ge 1/101", "ge 1/0", "GE 1/2", "ge 50%", ""})
    void whatNothingCouldBeIsNoShare(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.parse(text));
    }

    @Test
    void equalSharesAreEqualHoweverWritten() {
        assertThat(Share.parse("ge 50/100")).isEqualTo(Share.parse("ge 1/2")).hasToString("ge 1/2");
        assertThat(Share.parse("gt 1/2")).isNotEqualTo(Share.parse("ge 1/2"));
    }

    @Test
    @Rule("POL-01")
    void theOneThatAsksForMoreBindsMore() {
        List<String> rising =
                List.of("ge 1/100", "ge 49/99", "ge 1/2", "gt 1/2", "ge 51/100", "ge 2/3", "ge 4/5", "ge 1/1");
        Strictness floor = new Strictness(PolicyRule.FLOOR, List.of());
        Strictness ceiling = new Strictness(PolicyRule.CEILING, List.of());
        for (int i = 0; i < rising.size(); i++) {
            for (int j = 0; j < rising.size(); j++) {
                PolicyValue.Portion one = portion(rising.get(i));
                PolicyValue.Portion other = portion(rising.get(j));
                assertThat(floor.looser(one, other)).as("%s, %s", one, other).isEqualTo(i < j);
                assertThat(ceiling.looser(one, other)).as("%s, %s", one, other).isEqualTo(i > j);
                assertThat(floor.both(one, other)).isEqualTo(i < j ? other : one);
                assertThat(one.share().compareTo(other.share())).isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void isReadFromAPackAndFromTheDatabase() {
        PolicyDeclaration declaration = DeclarationReader.read(DECLARATION, Map.of("type", "SHARE", "rule", "floor"));
        PolicyValue value = PolicyNode.value(DECLARATION, "ge 2/3");
        assertThat(value).isEqualTo(portion("ge 2/3"));
        assertThat(declaration.problem(value)).isEmpty();
        assertThat(PolicyJson.read(DECLARATION, PolicyJson.write(value))).isEqualTo(value);
        assertThat(PolicyValue.answer(PolicyType.SHARE, value)).isEqualTo(new Share(2, 3, false));
        assertThat(Stream.of(PolicyNode.value(DECLARATION, "half"), PolicyNode.value(DECLARATION, 50)))
                .allMatch(other -> declaration.problem(other).isPresent());
        assertThatIllegalArgumentException().isThrownBy(() -> PolicyNode.value(DECLARATION, "gt 3/3"));
    }
}
