package org.zhibu.server.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Period;
import org.zhibu.testkit.Rule;

class PolicyPackReaderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String KEYS = """
            keys:
              meet.a: {type: NUMBER, rule: free, min: 0, max: 9}
            """;
    private static final String PACK = """
            keys:
              meet.cadence.groupMeeting: {type: CADENCE, rule: floor}
              meet.cadence.appraisal: {type: CADENCE, rule: floor}
              meet.cadence.appraisal.month: {type: NUMBER, rule: free, min: 1, max: 12}
              meet.cadence.democraticLife: {type: CADENCE, rule: floor}
              meet.days: {type: DAYS, rule: floor, min: 0, max: 30}
            defaults:
              meet:
                cadence:
                  groupMeeting: {per: MONTH, min: 1}
                  appraisal: {per: YEAR, min: 1, month: 12}
                  democraticLife: {per: YEAR, min: 1}
                days:
                  - {value: 3}
                  - {validFrom: 2018-10-28, value: 2}
            overrides:
              schoolStudent:
                meet.cadence.groupMeeting: {per: MONTH, min: 2}
                meet:
                  days: [{validFrom: 2025-01-01, value: 1}]
              village:
                meet.cadence.democraticLife: null
              enterprise: {meet.days: 9}
            """;

    private static PolicyPack read(String yaml) {
        return new PolicyPackReader("meet").read(stream(yaml));
    }

    private static InputStream stream(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<PolicyValue> value(OrganizationKind kind, String key, LocalDate day) {
        return read(PACK).value(kind, key, day);
    }

    @Test
    void mergesDottedKeysOfAKindIntoTheDefaults() {
        assertThat(value(OrganizationKind.VILLAGE, "meet.cadence.groupMeeting", DAY))
                .contains(new PolicyValue.Rhythm(new Cadence(Period.MONTH, 1)));
        assertThat(value(OrganizationKind.SCHOOL_STUDENT, "meet.cadence.groupMeeting", DAY))
                .contains(new PolicyValue.Rhythm(new Cadence(Period.MONTH, 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "VILLAGE, 2018-10-27, 3",
        "VILLAGE, 2018-10-28, 2",
        "SCHOOL_STUDENT, 2024-12-31, 2",
        "SCHOOL_STUDENT, 2025-01-01, 1",
        "SOE, 2010-01-01, 9",
        "PRIVATE_ENTERPRISE, 2026-01-01, 9",
    })
    void judgesAnActByTheValueOfItsDay(OrganizationKind kind, LocalDate day, int expected) {
        PolicyValue value = value(kind, "meet.days", day).orElseThrow();
        assertThat(((PolicyValue.Number) value).value().intValueExact()).isEqualTo(expected);
    }

    @Test
    void knowsKeysBesideACadenceAndKeysThatAKindDoesNotHave() {
        assertThat(read(PACK).knows("meet.cadence.appraisal.month")).isTrue();
        assertThat(value(OrganizationKind.VILLAGE, "meet.cadence.democraticLife", DAY))
                .contains(new PolicyValue.None());
    }

    @Test
    void aKindWithoutAValueHasNothingToDoWithTheMatter() {
        PolicyPack pack = read(PACK);
        assertThat(pack.standard(OrganizationKind.VILLAGE, "meet.cadence.democraticLife", DAY)
                        .excluded())
                .isTrue();
        assertThat(pack.standard(OrganizationKind.ORGAN, "meet.cadence.democraticLife", DAY)
                        .excluded())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default: {meet: {a: 1}}",
                "defaults: {other: {a: 1}}",
                "defaults: {meet: {a: 1, b: 1}}",
                "defaults: {}",
                "defaults: {meet: {a: 10}}",
                "defaults: {meet: {a: 1.5}}",
                "defaults: {meet: {a: yes}}",
                "defaults: {meet: {a: 1}}\noverrides: {village: {meet.b: 1}}",
                "defaults: {meet: {a: 1}}\noverrides: {village: {meet.a: word}}",
                "defaults: {meet: {a: 1}}\noverrides: {hamlet: {meet.a: 2}}",
                "defaults: {meet: {a: {per: FORTNIGHT, min: 1}}}",
                "defaults: {meet: {a: {per: MONTH}}}",
                "defaults: {meet: {a: 1, a: 2}}",
                "defaults: {meet: {a: [{validFrom: soon, value: 1}]}}",
                "defaults: 5",
            })
    void refusesWhatItDoesNotUnderstand(String yaml) {
        assertThatThrownBy(() -> read(KEYS + yaml)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meet.a: {type: NUMBER, rule: free, min: 0}",
                "meet.a: {type: NUMBER, rule: free, min: 5, max: 4}",
                "meet.a: {type: NUMBER, rule: loose, min: 0, max: 4}",
                "meet.a: {type: COUNT, rule: free, min: 0, max: 4}",
                "meet.a: {type: NUMBER, rule: free, min: 0, max: 4, colour: red}",
                "meet.a: {type: NUMBER, rule: free, min: 0, max: 4, unit: SACKS}",
                "meet.a: {type: WORD, rule: free}",
                "other.a: {type: NUMBER, rule: free, min: 0, max: 4}",
            })
    void refusesAKeyThatIsNotDeclaredInFull(String key) {
        assertThatThrownBy(() -> read("keys:\n  " + key + "\ndefaults: {meet: {a: 1}}"))
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @Rule("POL-05")
    @CsvSource({
        "'values: {meet.days: {value: 3, article: 2}}', true",
        "values: {meet.hours: {value: 3}}, false",
        "values: {meet.days: {value: often}}, false",
        "values: {meet.cadence.appraisal.month: {value: 3}}, false",
    })
    void takesFromARegulationOnlyWhatItUnderstands(String values, boolean understood) {
        Regulation regulation = Regulation.read(stream("regulation: {id: cn-1, validFrom: 2018-10-28}\n" + values));
        Regulations regulations = new Regulations();
        if (understood) {
            regulations.add(regulation, read(PACK).keys());
            assertThat(regulations.at("meet.days", LocalDate.of(2018, 10, 27))).isEmpty();
            assertThat(regulations.at("meet.days", LocalDate.of(2018, 10, 28))).isPresent();
        } else {
            assertThatThrownBy(() -> regulations.add(regulation, read(PACK).keys()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void readsThePlatformsOwnPack() {
        PolicyPack pack = new PolicyPackReader("org")
                .read(Objects.requireNonNull(getClass().getClassLoader().getResourceAsStream("policy/org.yaml")));
        assertThat(pack.knows("org.branchCommittee.typicalMax")).isTrue();
    }
}
