package org.zhibu.server.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.NationalId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;

/** An invented person. @param account the planned account, or null */
record DemoPerson(
        String name, Sex sex, LocalDate birthDate, PoliticalStatus status, DemoPlan.@Nullable Account account) {
    /** Of a district that does not exist, so that it is nobody's. */
    private static final String NOWHERE = "999999";

    /** A national id with the right check character. @param number of the person in the organisation, from zero, below 450 */
    String nationalId(int number) {
        int order = 2 * number + (sex == Sex.MALE ? 1 : 2);
        String body = NOWHERE + birthDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
        return "0123456789X"
                .chars()
                .mapToObj(check -> NationalId.parse(body + (char) check))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
