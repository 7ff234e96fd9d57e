package org.zhibu.meetings.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.Indicators;
import org.zhibu.api.policy.Policies;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;
import org.zhibu.meetings.minutes.MeetingPolicies;

/** The terms of a school (MEET-23). What was due in months that are over stays as it was. */
@Service
public class TermService {
    private final JdbcClient jdbc;
    private final Policies policies;
    private final Indicators indicators;
    private final IndicatorSource source;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    TermService(
            JdbcClient jdbc,
            Policies policies,
            Indicators indicators,
            IndicatorSource source,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.indicators = indicators;
        this.source = source;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether what is due here follows terms. */
    @Transactional(readOnly = true)
    public boolean apply() {
        access.require(MeetingPermissions.READ);
        return policies.at(LocalDate.now(clock)).get(MeetingPolicies.SEMESTER_WEEKS) > 0;
    }

    @Transactional(readOnly = true)
    public boolean mayChange() {
        return access.has(MeetingPermissions.WRITE);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Term> all() {
        access.require(MeetingPermissions.READ);
        return jdbc.sql("select id, version, name, from_on as \"from\", until_on as until from app.meetings_term"
                        + " order by from_on desc")
                .query(Term.class)
                .list();
    }

    /** Adds or changes a term; two never overlap. */
    @Transactional
    public void write(Term term) {
        access.require(MeetingPermissions.WRITE);
        if (term.until().isBefore(term.from())) {
            throw new RefusedException(
                    Finding.block("MEET-23", "meetings.term.refused.order").at("until"));
        }
        try {
            int written = term.id() == null
                    ? jdbc.sql("insert into app.meetings_term (name, from_on, until_on) values (?, ?, ?)")
                            .params(term.name(), term.from(), term.until())
                            .update()
                    : jdbc.sql("update app.meetings_term set version = version + 1, name = ?, from_on = ?, until_on = ?"
                                    + " where id = ? and version = ?")
                            .params(term.name(), term.from(), term.until(), term.id(), term.version())
                            .update();
            if (written == 0) {
                throw new RefusedException(Finding.block("", "input.stale"));
            }
        } catch (DataIntegrityViolationException overlaps) {
            if (!String.valueOf(overlaps.getMessage()).contains("meetings_term_apart")) {
                throw overlaps;
            }
            throw new RefusedException(
                    Finding.block("MEET-23", "meetings.term.refused.overlap").at("from"));
        }
        follow(term.name());
    }

    @Transactional
    public void remove(Term term) {
        access.require(MeetingPermissions.WRITE);
        jdbc.sql("delete from app.meetings_term where id = ?")
                .param(Objects.<UUID>requireNonNull(term.id()))
                .update();
        follow(term.name());
    }

    private void follow(String name) {
        audit.record("meetings.term", name);
        indicators.refresh(source, YearMonth.now(clock));
    }
}
