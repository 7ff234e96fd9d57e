package org.zhibu.server.notice;

import java.time.LocalDate;
import java.util.List;
import org.zhibu.api.notice.NoticePerson;

/** A notice as the public reads it. */
public record ShownNotice(
        String organization,
        String matter,
        String place,
        String contact,
        String phone,
        LocalDate from,
        LocalDate to,
        int minWorkingDays,
        List<NoticePerson> persons) {
    /** One that is over, or is being corrected: of it nothing is told. */
    public static final ShownNotice GONE =
            new ShownNotice("", "", "", "", "", LocalDate.MIN, LocalDate.MIN, 0, List.of());

    public ShownNotice {
        persons = List.copyOf(persons);
    }

    /** As the public reads it while it shows. */
    public static ShownNotice of(Notice notice) {
        return new ShownNotice(
                notice.organization(),
                notice.content().matter(),
                notice.content().place(),
                notice.content().contact(),
                notice.content().phone(),
                notice.row().from(),
                notice.row().to(),
                notice.minWorkingDays(),
                notice.content().persons());
    }

    public boolean isGone() {
        return persons.isEmpty();
    }
}
