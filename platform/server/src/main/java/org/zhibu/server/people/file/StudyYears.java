package org.zhibu.server.people.file;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.database.Violations;

/** Results of students by academic year (PPL-02). */
@Service
public class StudyYears {
    /** First year that can be entered. */
    public static final int FIRST = 1980;

    /** Most courses that can be failed in a year. */
    public static final int MAX_FAILED = 40;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    StudyYears(JdbcClient jdbc, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every year, the latest first. */
    @Transactional(readOnly = true)
    public List<StudyYear> of(PersonId person) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return jdbc.sql("select * from app.study_year where person_id = ? order by academic_year desc")
                .param(person.value())
                .query((row, i) -> new StudyYear(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getInt("academic_year"),
                        row.getBigDecimal("rank_percent"),
                        row.getInt("failed_courses"),
                        row.getInt("resits_passed")))
                .list();
    }

    /** Adds a year or changes one. */
    @Transactional
    public void save(PersonId person, StudyYear year) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        check(year);
        String name = nameOf(person);
        Violations.guard(() -> {
            JdbcClient.StatementSpec statement = year.id() == null
                    ? jdbc.sql(
                            "insert into app.study_year (person_id, academic_year, rank_percent, failed_courses, resits_passed)"
                                    + " values (:person, :year, :rank, :failed, :resits)")
                    : jdbc.sql(
                                    "update app.study_year set academic_year = :year, rank_percent = :rank, failed_courses = :failed, resits_passed = :resits,"
                                            + " version = version + 1 where id = :id and person_id = :person and version = :version")
                            .param("id", year.id())
                            .param("version", year.version());
            requireOne(statement
                    .param("person", person.value())
                    .param("year", year.year())
                    .param("rank", year.rankPercent(), java.sql.Types.NUMERIC)
                    .param("failed", year.failedCourses())
                    .param("resits", year.resitsPassed())
                    .update());
        });
        audit.record("people.study", name + " · " + year.year() + "–" + (year.year() + 1));
    }

    /** Takes out a year that was entered by mistake. */
    @Transactional
    public void remove(PersonId person, StudyYear year) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        requireOne(jdbc.sql("delete from app.study_year where id = ? and person_id = ? and version = ?")
                .params(Objects.requireNonNull(year.id()), person.value(), year.version())
                .update());
        audit.record("people.studyRemove", nameOf(person) + " · " + year.year() + "–" + (year.year() + 1));
    }

    private void check(StudyYear year) {
        int last = Year.now(clock).getValue();
        if (year.year() < FIRST || year.year() > last) {
            throw new RefusedException(Finding.block("PPL-02", "people.refused.studyYear", FIRST, last)
                    .at("year"));
        }
        BigDecimal rank = year.rankPercent();
        if (rank != null
                && (rank.signum() <= 0
                        || rank.compareTo(ALL) > 0
                        || rank.stripTrailingZeros().scale() > 2)) {
            throw new RefusedException(
                    Finding.block("PPL-02", "people.refused.studyRank").at("rank"));
        }
        if (year.failedCourses() < 0 || year.failedCourses() > MAX_FAILED) {
            throw new RefusedException(Finding.block("PPL-02", "people.refused.studyFailed", MAX_FAILED)
                    .at("failed"));
        }
        if (year.resitsPassed() < 0 || year.resitsPassed() > year.failedCourses()) {
            throw new RefusedException(Finding.block("PPL-02", "people.refused.studyResits", year.failedCourses())
                    .at("resits"));
        }
    }

    private String nameOf(PersonId person) {
        return jdbc.sql("select name from app.person where id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
    }
}
