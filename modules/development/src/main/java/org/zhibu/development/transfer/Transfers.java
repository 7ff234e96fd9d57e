package org.zhibu.development.transfer;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.job.Visits;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.people.Newcomers;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.CarriedPapers;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;

/** Hands cases over to another organisation, and takes in what others hand over (DEV-03). */
@Service
public class Transfers {
    public static final int MAX_TEXT = 1000;
    public static final int MAX_TARGET = 60;

    private static final String COLUMNS =
            "select tenant_id as sender, to_id as receiver, id, case_id, from_name, to_name, name, sex, birth_date, status,"
                    + " applied_on, counted_from, summary, files, note, state, offered_on, answered_on, answered_by, reason from app.development_transfer ";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final TransferWords words;
    private final Newcomers newcomers;
    private final Inbox inbox;
    private final Access access;
    private final Audit audit;
    private final MovedOn offers;
    private final CarriedPapers carried;
    private final Attachments attachments;
    private final Visits visits;
    private final Messages messages;

    Transfers(
            JdbcClient jdbc,
            Cases cases,
            TransferWords words,
            Newcomers newcomers,
            Inbox inbox,
            Access access,
            Audit audit,
            MovedOn offers,
            CarriedPapers carried,
            Attachments attachments,
            Visits visits,
            Messages messages) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.words = words;
        this.newcomers = newcomers;
        this.inbox = inbox;
        this.access = access;
        this.audit = audit;
        this.offers = offers;
        this.carried = carried;
        this.attachments = attachments;
        this.visits = visits;
        this.messages = messages;
    }

    /**
     * Offers a case to an organisation of the portal.
     *
     * @param target its whole code or name; it is a branch of the same county that uses the module
     */
    @Transactional
    public UUID offer(UUID caseId, String target, String note) {
        access.require(DevelopmentPermissions.WRITE);
        CaseFacts facts = cases.find(caseId)
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
        try {
            UUID id = jdbc.sql("select app.development_offer(?, ?, ?, ?, ?, ?)")
                    .params(
                            caseId,
                            target.strip(),
                            TransferWords.lines(words.summary(facts)),
                            TransferWords.lines(words.papers(facts)),
                            note.strip(),
                            access.actor())
                    .query(UUID.class)
                    .single();
            int papers = carry(id, facts);
            audit.record("development.offer", facts.person().name() + " · " + target.strip() + " · " + papers);
            latestOf(caseId).ifPresent(t -> visits.soon(TransferJob.NAME, new OrganizationId(t.receiver())));
            return id;
        } catch (DataAccessException refused) {
            throw translated(refused);
        }
    }

    /** The papers go along with their files; what the portal alone holds goes as documents. */
    private int carry(UUID offer, CaseFacts facts) {
        List<CarriedPapers.Paper> papers = carried.of(facts);
        for (CarriedPapers.Paper paper : papers) {
            AttachmentId file = paper.scan();
            if (paper.document() != null) {
                file = attachments.store(
                        paper.fileName(),
                        new ByteArrayInputStream(paper.document().get()));
            }
            jdbc.sql("select app.development_offer_file(?, ?, ?, ?, ?, cast(? as uuid))")
                    .param(offer)
                    .param(paper.code())
                    .param(paper.dated())
                    .param(paper.title())
                    .param(paper.number())
                    .param(file == null ? null : file.value())
                    .query()
                    .listOfRows();
        }
        return papers.size();
    }

    /** The papers that go with a case, by code and day; of others' offers, whose files may be opened while they wait. */
    @Transactional(readOnly = true)
    public List<CarriedRow> papers(Transfer transfer) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select code, dated, title, number, attachment_id from app.development_transfer_file"
                        + " where tenant_id = ? and transfer_id = ? order by code, dated, id")
                .params(transfer.sender(), transfer.id())
                .query(CarriedRow.class)
                .list();
    }

    /** Takes an offer back while nobody has answered. */
    @Transactional
    public void withdraw(UUID caseId) {
        access.require(DevelopmentPermissions.WRITE);
        if (!offers.withdraw(caseId)) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("development.offerWithdrawn", caseId.toString());
    }

    /** The latest offer of a case. */
    @Transactional(readOnly = true)
    public Optional<Transfer> latestOf(UUID caseId) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(COLUMNS + "where tenant_id = app.tenant() and case_id = ? order by id desc limit 1")
                .param(caseId)
                .query(Transfer.class)
                .optional();
    }

    /** What others offered to this organisation, the unanswered ones first. */
    @Transactional(readOnly = true)
    public List<Transfer> received() {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        COLUMNS
                                + "where to_id = app.tenant() order by state = 'OFFERED' desc, offered_on desc, id desc limit 100")
                .query(Transfer.class)
                .list();
    }

    /** What this organisation offered to others, the unanswered ones first. */
    @Transactional(readOnly = true)
    public List<Transfer> sent() {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql(
                        COLUMNS
                                + "where tenant_id = app.tenant() order by state = 'OFFERED' desc, offered_on desc, id desc limit 100")
                .query(Transfer.class)
                .list();
    }

    /**
     * Takes a case in: the time that counted goes on.
     *
     * @param person of the own register, with the same standing; null to enter the person anew
     * @return id of the case here
     */
    @Transactional
    public UUID accept(Transfer offer, @Nullable PersonId person) {
        access.require(DevelopmentPermissions.WRITE);
        answer(offer, true, "");
        PersonId here = person == null
                ? newcomers.enter(new Newcomers.Newcomer(
                        offer.name(),
                        offer.sex(),
                        offer.birthDate(),
                        offer.status(),
                        offer.appliedOn(),
                        offer.countedFrom()))
                : person;
        String note = offer.fromName() + "\n" + offer.summary();
        UUID id = cases.takeIn(
                here,
                stateOf(offer.status()),
                offer.appliedOn(),
                offer.countedFrom(),
                note.substring(0, Math.min(note.length(), MAX_TEXT)));
        int papers = jdbc.sql("select app.development_transfer_take(?, ?, ?, ?, ?)")
                .params(
                        offer.sender(),
                        offer.id(),
                        here.value(),
                        messages.text("development.transfer.filed", offer.fromName()),
                        access.actor())
                .query(Integer.class)
                .single();
        audit.record("development.takenIn", offer.name() + " · " + offer.fromName() + " · " + papers);
        return id;
    }

    /** Does not take a case in. */
    @Transactional
    public void refuse(Transfer offer, String reason) {
        access.require(DevelopmentPermissions.WRITE);
        if (reason.isBlank()) {
            throw new RefusedException(Finding.block("", "input.required").at("reason"));
        }
        answer(offer, false, reason.strip());
        audit.record("development.notTakenIn", offer.name() + " · " + offer.fromName());
    }

    private void answer(Transfer offer, boolean accepts, String reason) {
        try {
            jdbc.sql("select app.development_offer_answer(?, ?, ?, ?, ?)")
                    .params(offer.sender(), offer.id(), accepts, reason, access.actor())
                    .query()
                    .listOfRows();
        } catch (DataAccessException refused) {
            throw translated(refused);
        }
        inbox.done("development", TransferNews.CAME + offer.id());
        visits.soon(TransferJob.NAME, new OrganizationId(offer.sender()));
    }

    private static CaseState stateOf(PoliticalStatus status) {
        return switch (status) {
            case ACTIVIST -> CaseState.CULTIVATED;
            case CANDIDATE -> CaseState.CANDIDATE;
            default -> CaseState.APPLIED;
        };
    }

    private static RuntimeException translated(DataAccessException refused) {
        String text = String.valueOf(refused.getMostSpecificCause().getMessage());
        if (text.contains("no such organisation")) {
            return new RefusedException(
                    Finding.block("DEV-03", "development.transfer.noTarget").at("target"));
        }
        if (text.contains("development_transfer_open")) {
            return new RefusedException(Finding.block("DEV-03", "development.transfer.offered"));
        }
        if (text.contains("cannot leave")) {
            return new RefusedException(Finding.block("DEV-01", "development.rule.state"));
        }
        if (text.contains("answered already")) {
            return new RefusedException(Finding.block("", "input.stale"));
        }
        return refused;
    }
}
