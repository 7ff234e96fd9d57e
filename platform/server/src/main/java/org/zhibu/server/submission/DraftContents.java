package org.zhibu.server.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.submission.Concerned;
import org.zhibu.server.database.Violations;
import org.zhibu.server.text.Typed;

/** Writes the contents of a draft. The database refuses it once the draft is handed in. */
@Service
public class DraftContents {
    public static final int MAX_NAME = 120;

    private final JdbcClient jdbc;
    private final SubmissionReader reader;
    private final People people;
    private final Access access;

    DraftContents(JdbcClient jdbc, SubmissionReader reader, People people, Access access) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.people = people;
        this.access = access;
    }

    /**
     * Changes title and text.
     *
     * @param version of the edition, as it was read
     */
    @Transactional
    public void write(SubmissionKey key, int version, DraftText typed) {
        Edition draft = draft(key);
        DraftText text = typed.checked();
        requireOne(jdbc.sql("update app.submission_edition set title = ?, body = ?, version = version + 1"
                        + " where tenant_id = app.tenant() and submission_id = ? and edition = ? and version = ?")
                .params(text.title(), text.body(), key.id(), draft.number(), version)
                .update());
    }

    /** Adds somebody whom it is about, or writes anew what is said of them. */
    @Transactional
    public void put(SubmissionKey key, Concerned concerned) {
        Edition draft = draft(key);
        PersonId id = concerned.person();
        Map<PersonId, PersonSummary> found = people.byIds(List.of(id));
        PersonSummary person = found.get(id);
        if (person == null) {
            throw new RefusedException(
                    Finding.block("ORG-15", "violation.outside").at("person"));
        }
        @Nullable LocalDate[] before = {concerned.from(), concerned.until()};
        jdbc.sql(
                        "delete from app.submission_person where tenant_id = app.tenant() and submission_id = ? and edition = ? and person_id = ?"
                                + " returning from_on, until_on")
                .params(key.id(), draft.number(), id.value())
                .query((row, i) -> keep(before, row))
                .list();
        Violations.guard(() -> jdbc.sql(
                        "insert into app.submission_person (submission_id, edition, person_id, name, sex, birth_date, status,"
                                + " resolved_on, cultivated_by, cultivated_on, assessed_by, assessed_on, from_on, until_on, relatives, after_extension)"
                                + " values (:id, :edition, :person, :name, :sex, :birth, :status, :resolved, :cultivatedBy, :cultivatedOn, :assessedBy, :assessedOn, :from, :until,"
                                + " array(select distinct r.name from app.person_relation r where r.tenant_id = app.tenant() and r.person_id = :person"
                                + " and r.kind = 'RELATIVE' and r.deciding and (r.to_date is null or r.to_date > app.today())),"
                                + " exists (select from app.status_decision d where d.tenant_id = app.tenant() and d.person_id = :person"
                                + " and d.act = 'EXTEND' and not d.reversed)"
                                + " or exists (select from app.person p where p.tenant_id = app.tenant() and p.id = :person"
                                + " and p.probation_until > p.admitted_on + interval '1 year'))")
                .param("id", key.id())
                .param("edition", draft.number())
                .param("person", id.value())
                .param("name", person.name())
                .param("sex", person.sex().name())
                .param("birth", person.birthDate(), java.sql.Types.DATE)
                .param("status", person.status().name())
                .param("resolved", concerned.resolvedOn(), java.sql.Types.DATE)
                .param("cultivatedBy", Typed.optional("cultivatedBy", concerned.cultivatedBy(), MAX_NAME))
                .param("cultivatedOn", concerned.cultivatedOn(), java.sql.Types.DATE)
                .param("assessedBy", Typed.optional("assessedBy", concerned.assessedBy(), MAX_NAME))
                .param("assessedOn", concerned.assessedOn(), java.sql.Types.DATE)
                .param("from", before[0], java.sql.Types.DATE)
                .param("until", before[1], java.sql.Types.DATE)
                .update());
    }

    /** Days that nobody types stay when the rest is written again. */
    private static boolean keep(@Nullable LocalDate[] days, ResultSet row) throws SQLException {
        if (days[0] == null && days[1] == null) {
            days[0] = row.getObject("from_on", LocalDate.class);
            days[1] = row.getObject("until_on", LocalDate.class);
        }
        return true;
    }

    /** Takes somebody off. */
    @Transactional
    public void removePerson(SubmissionKey key, UUID entry) {
        draft(key);
        requireOne(jdbc.sql(
                        "delete from app.submission_person where tenant_id = app.tenant() and submission_id = ? and id = ?")
                .params(key.id(), entry)
                .update());
    }

    /**
     * Adds a document.
     *
     * @param item key of the checklist's line, or empty
     * @param attachment null for one that is handed over on paper
     */
    @Transactional
    public void add(SubmissionKey key, String item, String name, @Nullable UUID attachment) {
        Edition draft = draft(key);
        Violations.guard(() -> jdbc.sql(
                        "insert into app.submission_document (submission_id, edition, item, name, attachment_id, on_paper)"
                                + " values (:id, :edition, :item, :name, cast(:attachment as uuid), :paper)")
                .param("id", key.id())
                .param("edition", draft.number())
                .param("item", item)
                .param("name", Typed.required("name", name, MAX_NAME))
                .param("attachment", attachment == null ? null : attachment.toString())
                .param("paper", attachment == null)
                .update());
    }

    /**
     * Adds a document of several files, or of none when it is handed over on paper. The files after the first bear a number.
     */
    @Transactional
    public void addFiles(SubmissionKey key, String item, String name, List<AttachmentId> files) {
        if (files.isEmpty()) {
            add(key, item, name, null);
        }
        for (int i = 0; i < files.size(); i++) {
            add(
                    key,
                    item,
                    i == 0 ? name : name + "（" + (i + 1) + "）",
                    files.get(i).value());
        }
    }

    /** Takes a document off. */
    @Transactional
    public void removeDocument(SubmissionKey key, UUID document) {
        draft(key);
        requireOne(jdbc.sql(
                        "delete from app.submission_document where tenant_id = app.tenant() and submission_id = ? and id = ?")
                .params(key.id(), document)
                .update());
    }

    private Edition draft(SubmissionKey key) {
        access.require(SubmissionPermissions.WRITE);
        Submission submission = reader.find(key)
                .filter(Submission::isOwn)
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
        if (!submission.state().isWithSender()) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        return submission.contents();
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
    }
}
