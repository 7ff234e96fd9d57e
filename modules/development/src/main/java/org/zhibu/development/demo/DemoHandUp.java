package org.zhibu.development.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.Numbering;
import org.zhibu.api.organization.Organization;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.text.Messages;
import org.zhibu.development.handup.HandUpKind;
import org.zhibu.development.path.Act;

/** Hands an invented case up to the committee, through the functions that every act goes through. */
@Component
class DemoHandUp {
    private final JdbcTemplate jdbc;
    private final Organizations organizations;
    private final Numbering numbering;
    private final Messages messages;

    DemoHandUp(JdbcTemplate jdbc, Organizations organizations, Numbering numbering, Messages messages) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.numbering = numbering;
        this.messages = messages;
    }

    /** Asks for the pre-review; below a general branch, which would have to look first, it stays where it is. */
    void send(DemoCase one, String by, LocalDate today) {
        Organization branch = organizations.current();
        OrganizationId above = branch.parent();
        if (above == null
                || !Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select from app.org where id = ? and level = 'GRASSROOTS_COMMITTEE')",
                        Boolean.class,
                        above.value()))) {
            return;
        }
        HandUpKind kind = HandUpKind.PRE_REVIEW;
        UUID id = jdbc.queryForObject(
                "select app.submission_begin(?, ?, 'PRE_REVIEW', ?, ?, '')",
                UUID.class,
                kind.code(),
                kind.matter().name(),
                one.id(),
                messages.text(
                        "development.handUp.title." + kind.name(), one.person().name()));
        jdbc.update(
                "insert into app.submission_person (submission_id, edition, person_id, name, sex, birth_date, status, resolved_on, cultivated_by)"
                        + " select ?, 1, p.id, p.name, p.sex, p.birth_date, p.status, ?, ? from app.person p where p.id = ?",
                id,
                one.day(Act.REVIEW),
                by,
                one.person().id());
        jdbc.query(
                "select app.submission_hand_in(?, 0, array[?]::bigint[], ?, ?, ?)",
                row -> {},
                id,
                above.value(),
                today.plusMonths(1),
                numbering.next("submission.sent", today.getYear()),
                by);
    }
}
