package org.zhibu.server.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
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

class PolicyPackReaderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String PACK = """
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
        return new PolicyPackReader("meet").read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default: {meet: {a: 1}}",
                "defaults: {other: {a: 1}}",
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
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void readsThePlatformsOwnPack() {
        PolicyPack pack = new PolicyPackReader("org")
                .read(Objects.requireNonNull(
                        getClass().getClassLoader().getResourceAsStream("policies/platform.yaml")));
        assertThat(pack.knows("org.branchCommittee.typicalMax")).isTrue();
    }
}
