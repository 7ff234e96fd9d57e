package org.zhibu.server.submission;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.submission.Granted;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.Outcome;
import org.zhibu.api.submission.SubmissionKind;
import org.zhibu.server.database.Violations;

/** Rows of replies and extracts. */
@Component
class ReplyRows {
    private static final String HEAD =
            "r.id, r.number, r.title, r.basis, r.meeting_days, r.instructions, r.signed_by, r.signed_on, r.stamp_id, r.signature_id";

    private final JdbcClient jdbc;

    private final SubmissionKinds kinds;

    ReplyRows(JdbcClient jdbc, SubmissionKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /** What an approval of the submission gives. */
    private Granted granted(String kind, Matter matter, boolean afterExtension) {
        Granted granted = kinds.find(kind).map(SubmissionKind::granted).orElseGet(() -> Granted.of(matter));
        return granted == Granted.CONVERSION && afterExtension ? Granted.CONVERSION_AFTER_EXTENSION : granted;
    }

    /** Decided here, and not replied to yet. Filings and reports are noted and need no reply. */
    List<ReplyCase> open() {
        return jdbc.sql("""
                        select x.tenant_id as sender, x.id as submission_id, x.sender_name, x.kind, x.matter, x.outcome, e.title,
                          coalesce((select string_agg(p.name, '、' order by p.id) from app.submission_person p
                            where p.tenant_id = x.tenant_id and p.submission_id = x.id and p.edition = x.edition), '') as names,
                          d.from_on, d.until_on, coalesce(d.after_extension, false) as after_extension
                        from app.submission_station s
                        join app.submission x on x.tenant_id = s.tenant_id and x.id = s.submission_id and x.place = s.place
                        join app.submission_edition e on e.tenant_id = x.tenant_id and e.submission_id = x.id and e.edition = x.edition
                        left join lateral (select coalesce(p.from_on, case x.matter when 'ADMIT' then p.resolved_on end) as from_on, p.until_on, p.after_extension from app.submission_person p
                          where p.tenant_id = x.tenant_id and p.submission_id = x.id and p.edition = x.edition order by p.id limit 1) d on true
                        where s.org_id = app.tenant() and s.role = 'DECIDE' and x.state = 'DECIDED' and x.outcome <> 'NOTED'
                        order by x.decided_on, x.sender_name, x.id""")
                .query((row, i) -> replyCase(
                        row,
                        granted(
                                row.getString("kind"),
                                Matter.valueOf(row.getString("matter")),
                                row.getBoolean("after_extension"))))
                .list();
    }

    ReplyCase caseOf(Submission submission) {
        return new ReplyCase(
                submission.key(),
                submission.senderName(),
                submission.matter(),
                java.util.Objects.requireNonNull(submission.outcome()),
                submission.contents().title(),
                submission.contents().people().stream()
                        .map(Edition.Person::name)
                        .collect(Collectors.joining("、")),
                granted(
                        submission.kind(),
                        submission.matter(),
                        submission.contents().people().stream().anyMatch(Edition.Person::afterExtension)),
                null,
                null);
    }

    UUID insertReply(String number, ReplyDraft draft, Map<SealKind, AttachmentId> seals, List<LocalDate> days) {
        return Violations.guard(() -> jdbc.sql(
                        "insert into app.reply (number, title, addressees, basis, meeting_days, instructions, signed_by, signed_on,"
                                + " stamp_id, signature_id) values (?, ?, ?, ?, cast(? as date[]), ?, ?, ?, cast(nullif(?, '') as uuid), cast(nullif(?, '') as uuid))"
                                + " returning id")
                .params(
                        number,
                        draft.title(),
                        draft.addressees(),
                        draft.basis(),
                        array(days),
                        draft.instructions(),
                        draft.signedBy(),
                        draft.signedOn(),
                        id(seals, SealKind.STAMP),
                        id(seals, SealKind.SIGNATURE))
                .query(UUID.class)
                .single());
    }

    UUID insertExtract(
            UUID reply,
            long addressee,
            String name,
            String number,
            ReplyDraft draft,
            String title,
            Map<SealKind, AttachmentId> seals,
            List<LocalDate> days) {
        return Violations.guard(() -> jdbc.sql(
                        "insert into app.reply_extract (reply_id, addressee_id, addressee_name, number, title, basis, meeting_days,"
                                + " instructions, signed_by, signed_on, stamp_id, signature_id)"
                                + " values (?, ?, ?, ?, ?, ?, cast(? as date[]), ?, ?, ?, cast(nullif(?, '') as uuid), cast(nullif(?, '') as uuid)) returning id")
                .params(
                        reply,
                        addressee,
                        name,
                        number,
                        title,
                        draft.basis(),
                        array(days),
                        draft.instructions(),
                        draft.signedBy(),
                        draft.signedOn(),
                        id(seals, SealKind.STAMP),
                        id(seals, SealKind.SIGNATURE))
                .query(UUID.class)
                .single());
    }

    Optional<Reply> reply(UUID id) {
        return jdbc.sql("select " + HEAD
                        + ", r.addressees from app.reply r where r.id = ? and r.tenant_id = app.tenant()")
                .param(id)
                .query((row, i) -> reply(row, false, items("i.reply_id = ?", id)))
                .optional();
    }

    Optional<UUID> replyTo(SubmissionKey key) {
        return jdbc.sql(
                        "select reply_id from app.reply_item where tenant_id = app.tenant() and addressee_id = ? and submission_id = ?")
                .params(key.sender(), key.id())
                .query(UUID.class)
                .optional();
    }

    Optional<Reply> extractFor(SubmissionKey key) {
        return jdbc.sql("select " + HEAD + ", r.addressee_name as addressees from app.reply_item i"
                        + " join app.reply_extract r on r.tenant_id = i.tenant_id and r.id = i.extract_id"
                        + " where i.addressee_id = app.tenant() and i.submission_id = ?")
                .param(key.id())
                .query((row, i) -> reply(row, true, items("i.extract_id = ?", row.getObject("id", UUID.class))))
                .optional();
    }

    private List<ReplyCase> items(String which, UUID id) {
        return jdbc.sql(
                        "select i.addressee_id as sender, i.submission_id, x.addressee_name as sender_name, i.matter, i.outcome, i.title, i.names, i.granted, i.from_on, i.until_on"
                                + " from app.reply_item i join app.reply_extract x on x.tenant_id = i.tenant_id and x.id = i.extract_id where "
                                + which + " order by i.id")
                .param(id)
                .query((row, i) -> replyCase(row, Granted.valueOf(row.getString("granted"))))
                .list();
    }

    private static Reply reply(ResultSet row, boolean extract, List<ReplyCase> cases) throws SQLException {
        Date[] days = (Date[]) row.getArray("meeting_days").getArray();
        return new Reply(
                row.getObject("id", UUID.class),
                extract,
                row.getString("number"),
                row.getString("title"),
                row.getString("addressees"),
                row.getString("basis"),
                Arrays.stream(days).map(Date::toLocalDate).toList(),
                row.getString("instructions"),
                row.getString("signed_by"),
                row.getObject("signed_on", LocalDate.class),
                seals(row),
                cases);
    }

    private static ReplyCase replyCase(ResultSet row, Granted granted) throws SQLException {
        return new ReplyCase(
                new SubmissionKey(row.getLong("sender"), row.getObject("submission_id", UUID.class)),
                row.getString("sender_name"),
                Matter.valueOf(row.getString("matter")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("title"),
                row.getString("names"),
                granted,
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }

    private static Map<SealKind, AttachmentId> seals(ResultSet row) throws SQLException {
        Map<SealKind, AttachmentId> seals = new EnumMap<>(SealKind.class);
        UUID stamp = row.getObject("stamp_id", UUID.class);
        if (stamp != null) {
            seals.put(SealKind.STAMP, new AttachmentId(stamp));
        }
        UUID signature = row.getObject("signature_id", UUID.class);
        if (signature != null) {
            seals.put(SealKind.SIGNATURE, new AttachmentId(signature));
        }
        return seals;
    }

    private static String id(Map<SealKind, AttachmentId> seals, SealKind kind) {
        AttachmentId picture = seals.get(kind);
        return picture == null ? "" : picture.value().toString();
    }

    private static String[] array(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }
}
