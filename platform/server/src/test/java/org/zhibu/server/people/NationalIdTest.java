package org.zhibu.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.people.NationalId;
import org.zhibu.api.people.Sex;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Rule;

/** National ids are valid by construction, here and in the database. The numbers are the examples of the standard and made from them. */
class NationalIdTest extends PortalTest {
    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, true, true",
        "11010519491231002x, true, false",
        "440524188001010014, true, true",
        "'440524 18800101 0014', true, false",
        "110105194912310020, false, false",
        "11010519491331002X, false, false",
        "1101051949123100X2, false, false",
        "44052418800101001, false, false",
        "'', false, false"
    })
    @Rule("PPL-01")
    void theCheckCharacterAndTheDayAreRight(String text, boolean parsed, boolean stored) {
        assertThat(NationalId.parse(text).isPresent()).isEqualTo(parsed);
        assertThat(world.jdbc()
                        .sql("select app.is_national_id(?)")
                        .param(text)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(stored);
    }

    @Test
    @Rule("PPL-01")
    void carriesBirthAndSexAndShowsItselfMasked() {
        NationalId id = new NationalId("11010519491231002X");
        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.sex()).isEqualTo(Sex.FEMALE);
        assertThat(id.toString()).isEqualTo("110*************2X").doesNotContain("1949");
        assertThatThrownBy(() -> new NationalId("11010519491231002x")).isInstanceOf(IllegalArgumentException.class);
    }
}
