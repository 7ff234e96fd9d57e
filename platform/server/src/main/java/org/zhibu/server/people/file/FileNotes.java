package org.zhibu.server.people.file;

import java.time.LocalDate;
import java.util.List;
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
import org.zhibu.server.people.MemberTasks;
import org.zhibu.server.text.Typed;

/** People around a person, awards, punishments, pledges, posts of duty and visits (PPL-07…09). */
@Service
public class FileNotes {
    /** Longest title. */
    public static final int MAX_TITLE = 60;

    /** Longest detail. */
    public static final int MAX_DETAIL = 40;

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final MemberTasks tasks;

    FileNotes(JdbcClient jdbc, Access access, Audit audit, MemberTasks tasks) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.tasks = tasks;
    }

    /** Every note, the newest first. */
    @Transactional(readOnly = true)
    public List<FileNote> of(PersonId person) {
        access.require(PlatformPermissions.VIEW_PEOPLE);
        return jdbc.sql(
                        "select kind, name as title, relation as detail, from_date, to_date as until_date, deciding from app.person_relation"
                                + " where person_id = :person union all"
                                + " select kind, title, given_by, on_date, until_date, false from app.person_record where person_id = :person"
                                + " order by from_date desc nulls last, title")
                .param("person", person.value())
                .query((row, i) -> new FileNote(
                        FileNote.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("detail"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("until_date", LocalDate.class),
                        row.getBoolean("deciding")))
                .list();
    }

    /** Adds a note. */
    @Transactional
    public void add(PersonId person, FileNote note) {
        access.require(PlatformPermissions.MANAGE_PEOPLE);
        String title = Typed.required("title", note.title(), MAX_TITLE);
        String detail = Typed.optional("detail", note.detail(), MAX_DETAIL);
        LocalDate from = note.from();
        LocalDate until = note.until();
        if (from != null && until != null && until.isBefore(from)) {
            throw new RefusedException(
                    Finding.block("PPL-09", "people.refused.untilBeforeFrom").at("until"));
        }
        if (!note.kind().isPerson() && from == null) {
            throw new RefusedException(Finding.block("PPL-09", "input.required").at("from"));
        }
        Violations.guard(() -> (note.kind().isPerson()
                        ? jdbc.sql(
                                        "insert into app.person_relation (person_id, kind, name, relation, from_date, to_date, deciding) values (:person, :kind, :title, :detail, :from, :until, :deciding)")
                                .param("deciding", note.deciding())
                        : jdbc.sql(
                                "insert into app.person_record (person_id, kind, title, given_by, on_date, until_date) values (:person, :kind, :title, :detail, :from, :until)"))
                .param("person", person.value())
                .param("kind", note.kind().name())
                .param("title", title)
                .param("detail", detail)
                .param("from", from, java.sql.Types.DATE)
                .param("until", until, java.sql.Types.DATE)
                .update());
        audit.record("people.note", note.kind() + " · " + title);
        tasks.follow(person);
    }
}
