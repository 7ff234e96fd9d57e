package org.zhibu.server.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.document.DocumentTemplates;
import org.zhibu.api.document.Numbering;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.submission.SubmissionState;
import org.zhibu.server.database.Violations;
import org.zhibu.server.text.Typed;

/** Reply documents (DEV-95): one over several cases of several branches, and for each branch its extract. */
@Service
public class Replies {
    public static final int MAX_TITLE = 300;
    public static final int MAX_TEXT = 2000;
    public static final int MAX_NAME = 60;

    private final JdbcClient jdbc;
    private final ReplyRows rows;
    private final Inbound inbound;
    private final Numbering numbering;
    private final DocumentTemplates templates;
    private final Organizations organizations;
    private final Deliveries deliveries;
    private final Seals seals;
    private final Attachments attachments;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Replies(
            JdbcClient jdbc,
            ReplyRows rows,
            Inbound inbound,
            Numbering numbering,
            DocumentTemplates templates,
            Organizations organizations,
            Deliveries deliveries,
            Seals seals,
            Attachments attachments,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.inbound = inbound;
        this.numbering = numbering;
        this.templates = templates;
        this.organizations = organizations;
        this.deliveries = deliveries;
        this.seals = seals;
        this.attachments = attachments;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Decided cases that no reply covers yet, the oldest first. */
    @Transactional(readOnly = true)
    public List<ReplyCase> open() {
        access.require(SubmissionPermissions.RECEIVE);
        return rows.open();
    }

    /** What a reply over the cases would say. */
    @Transactional(readOnly = true)
    public ReplyDraft propose(List<ReplyCase> cases) {
        access.require(SubmissionPermissions.RECEIVE);
        return new ReplyDraft(
                ReplyWords.title(cases),
                ReplyWords.addressees(cases.stream().map(ReplyCase::sender).toList()),
                ReplyWords.basis(cases),
                ReplyWords.instructions(cases),
                organizations.current().name(),
                LocalDate.now(clock),
                Set.of());
    }

    /** Gives the reply its number, and each branch its extract; it is not changed afterwards. */
    @Transactional
    public UUID issue(ReplyDraft typed, Collection<SubmissionKey> keys) {
        access.require(SubmissionPermissions.RECEIVE);
        if (keys.isEmpty()) {
            throw new RefusedException(
                    Finding.block("DEV-95", "reply.refused.noCase").at("cases"));
        }
        ReplyDraft draft = checked(typed);
        Map<Long, List<Submission>> bySender = new LinkedHashMap<>();
        List<Submission> all = new ArrayList<>();
        for (SubmissionKey key : keys) {
            Submission submission = inbound.read(key);
            if (submission.state() != SubmissionState.DECIDED || !submission.isAddressedHere()) {
                throw new RefusedException(Finding.block("", "input.stale"));
            }
            all.add(submission);
            bySender.computeIfAbsent(key.sender(), k -> new ArrayList<>()).add(submission);
        }
        String number =
                numbering.next(SubmissionSeries.REPLY.code(), draft.signedOn().getYear());
        Map<SealKind, AttachmentId> pictures = pictures(draft.seals());
        UUID reply = rows.insertReply(number, draft, pictures, days(all));
        bySender.forEach((sender, cases) -> {
            UUID extract = rows.insertExtract(
                    reply,
                    sender,
                    cases.getFirst().senderName(),
                    number,
                    draft,
                    ReplyWords.title(cases.stream().map(rows::caseOf).toList()),
                    pictures,
                    days(cases));
            pictures.values().forEach(p -> attachments.share(p, new OrganizationId(sender)));
            for (Submission submission : cases) {
                Violations.guard(() -> jdbc.sql("select app.submission_reply(?, ?, ?, ?, ?, ?)")
                        .params(
                                sender,
                                submission.key().id(),
                                submission.version(),
                                extract,
                                rows.caseOf(submission).granted().name(),
                                access.user().name())
                        .query()
                        .listOfRows());
            }
        });
        audit.record("submission.reply", number + " · " + draft.title());
        deliveries.soon();
        return reply;
    }

    /** The whole reply, for the committee that wrote it. */
    @Transactional(readOnly = true)
    public Optional<Reply> find(UUID id) {
        access.require(SubmissionPermissions.RECEIVE);
        return rows.reply(id);
    }

    /** The committee's reply that covers a case; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<UUID> replyTo(SubmissionKey key) {
        access.require(SubmissionPermissions.RECEIVE);
        return rows.replyTo(key);
    }

    /** The extract that covers an own case. */
    @Transactional(readOnly = true)
    public Optional<Reply> extractFor(SubmissionKey key) {
        access.require(SubmissionPermissions.WRITE);
        return rows.extractFor(key);
    }

    /** Paragraphs of the text, for the page to be printed. */
    public List<String> paragraphs(Reply reply) {
        return ReplyWords.paragraphs(reply);
    }

    /** The document, by the template in force here; leaving the portal is kept in the audit log. */
    @Transactional
    public byte[] docx(Reply reply) {
        audit.record("submission.replyFile", reply.number());
        return templates.docx(
                "reply",
                Map.of(
                        "number", reply.number(),
                        "title", reply.title(),
                        "addressees", reply.addressees(),
                        "body", String.join("\n", ReplyWords.paragraphs(reply)),
                        "issuer", reply.signedBy(),
                        "date", reply.signedOn()));
    }

    private Map<SealKind, AttachmentId> pictures(Set<SealKind> wanted) {
        Map<SealKind, AttachmentId> pictures = new EnumMap<>(SealKind.class);
        if (!wanted.isEmpty()) {
            pictures.putAll(seals.current());
            pictures.keySet().retainAll(wanted);
        }
        if (pictures.size() < wanted.size()) {
            throw new RefusedException(Finding.block("", "input.stale").at("seals"));
        }
        return pictures;
    }

    private static List<LocalDate> days(List<Submission> cases) {
        return cases.stream()
                .filter(s -> s.act().needsMeeting())
                .map(Submission::decidedOn)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static ReplyDraft checked(ReplyDraft typed) {
        return new ReplyDraft(
                Typed.required("title", typed.title(), MAX_TITLE),
                Typed.required("addressees", typed.addressees(), MAX_TEXT),
                Typed.required("basis", typed.basis(), MAX_TEXT),
                Typed.optional("instructions", typed.instructions(), MAX_TEXT),
                Typed.required("signedBy", typed.signedBy(), MAX_NAME),
                typed.signedOn(),
                typed.seals());
    }
}
