package org.zhibu.server.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.calendar.CalendarEntry;
import org.zhibu.api.calendar.CalendarSource;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;

/**
 * Political birthdays (政治生日, PPL-08): anniversaries of the admission, that of 29 February on the 28th of common years. Those who keep
 * the register have all of them in their calendar, everybody else the own one.
 */
@Component
class PoliticalBirthdays implements CalendarSource {
    record Birthday(PersonId person, String name, LocalDate day, int years) {}

    private static final String BETWEEN = """
            select p.id, p.name, b.day, b.years from app.person p
              cross join lateral generate_series(extract(year from cast(:from as date))::int, extract(year from cast(:to as date))::int) y (year)
              cross join lateral (select y.year - extract(year from p.admitted_on)::int as years) n
              cross join lateral (select n.years, (p.admitted_on + make_interval(years => n.years))::date as day) b
            where p.admitted_on is not null and p.status in ('PROBATIONARY', 'FULL') and p.left_on is null
              and b.years > 0 and b.day between :from and :to
              and (cast(:person as uuid) is null or p.id = :person)
              and (cast(:remembered as int) is null or not exists (select from app.person_record r where r.tenant_id = p.tenant_id and r.person_id = p.id
                and r.kind = 'VISIT' and r.on_date >= b.day - cast(:remembered as int)))
            order by b.day, p.name, p.id limit 1000""";

    private final JdbcClient jdbc;
    private final Access access;
    private final Messages messages;

    PoliticalBirthdays(JdbcClient jdbc, Access access, Messages messages) {
        this.jdbc = jdbc;
        this.access = access;
        this.messages = messages;
    }

    /** Those between two days, both included, without a visit noted in the days before; of one person or of everybody. */
    List<Birthday> unvisited(LocalDate from, LocalDate to, int daysBefore, @Nullable PersonId person) {
        return between(from, to, daysBefore, person);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarEntry> entries(LocalDate from, LocalDate to) {
        PersonId me = access.user().person();
        boolean all = access.has(PlatformPermissions.VIEW_PEOPLE);
        return between(from, to, null, all ? null : me).stream()
                .map(b -> new CalendarEntry(
                        "birthday-" + b.person().value() + "-" + b.day().getYear(),
                        b.day(),
                        null,
                        null,
                        b.person().equals(me)
                                ? messages.text("people.birthday.own", b.years())
                                : messages.text("people.birthday.day", b.name(), b.years()),
                        "",
                        all ? "people/" + b.person().value() : "calendar"))
                .toList();
    }

    private List<Birthday> between(
            LocalDate from, LocalDate to, @Nullable Integer remembered, @Nullable PersonId person) {
        return jdbc.sql(BETWEEN)
                .param("from", from)
                .param("to", to)
                .param("remembered", remembered, java.sql.Types.INTEGER)
                .param("person", person == null ? null : person.value(), java.sql.Types.OTHER)
                .query((row, i) -> new Birthday(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("years")))
                .list();
    }
}
