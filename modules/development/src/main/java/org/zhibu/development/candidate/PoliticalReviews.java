package org.zhibu.development.candidate;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.document.DocumentTemplates;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Happening;

/** The political review of candidates: written part by part, summed up in a report, and concluded (DEV-42, DEV-45 to DEV-47). */
@Service
public class PoliticalReviews {
    private final ReviewRows rows;
    private final Inquiries inquiries;
    private final Cases cases;
    private final DocumentTemplates templates;
    private final Attachments attachments;
    private final Organizations organizations;
    private final JdbcClient jdbc;
    private final Messages messages;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    PoliticalReviews(
            ReviewRows rows,
            Inquiries inquiries,
            Cases cases,
            DocumentTemplates templates,
            Attachments attachments,
            Organizations organizations,
            JdbcClient jdbc,
            Messages messages,
            Access access,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.inquiries = inquiries;
        this.cases = cases;
        this.templates = templates;
        this.attachments = attachments;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.messages = messages;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is written of a case; the relatives of the register stand ready where nothing is written of them. */
    @Transactional(readOnly = true)
    public PoliticalReview of(CaseFacts facts) {
        access.require(DevelopmentPermissions.READ);
        return rows.find(facts.id()).orElse(PoliticalReview.NONE);
    }

    /** Near relatives of the register, so that nobody enters them twice (DEV-46). */
    @Transactional(readOnly = true)
    public List<Relative> relatives(CaseFacts facts) {
        access.require(DevelopmentPermissions.READ);
        return rows.relatives(facts.person().id().value());
    }

    /** Keeps what was written. A conclusion needs all four headings (DEV-45). */
    @Transactional
    public void save(UUID caseId, PoliticalReview review) {
        access.require(DevelopmentPermissions.WRITE);
        CaseFacts facts = open(caseId);
        if (isPassed(facts)) {
            throw new RefusedException(Finding.block("DEV-42", "development.review.isPassed"));
        }
        if (review.good() != null && (review.conclusion().isBlank() || !review.isComplete())) {
            throw new RefusedException(
                    Finding.block("DEV-45", "development.review.incomplete").at("good"));
        }
        LocalDate on = review.reviewedOn();
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("DEV-04", "development.rule.future").at("reviewedOn"));
        }
        rows.save(caseId, review);
        audit.record("development.politicalReview", facts.person().name());
    }

    /** Whether it was passed in this candidature: then what is written stays, and a new doubt is a complaint (DEV-44). */
    public static boolean isPassed(CaseFacts facts) {
        return facts.lastSince(Act.PASS_REVIEW, Act.DROP).isPresent();
    }

    /** What speaks against recording that the review was passed. */
    @Transactional(readOnly = true)
    public List<Finding> findings(CaseFacts facts) {
        access.require(DevelopmentPermissions.READ);
        return cases.outlook(facts, passing(of(facts)));
    }

    /**
     * Records on the case that the review was passed, with the report as it stands in the file (STEP-10, MAT-14).
     *
     * @param reason why it goes on past warnings
     */
    @Transactional
    public void pass(UUID caseId, String reason) {
        access.require(DevelopmentPermissions.WRITE);
        CaseFacts facts = open(caseId);
        PoliticalReview review = of(facts);
        if (!Objects.equals(review.good(), true)) {
            throw new RefusedException(Finding.block("DEV-42", "development.review.notGood"));
        }
        LocalDate on = review.reviewedOn();
        if (facts.last(Act.DROP)
                .filter(dropped -> on == null || !on.isAfter(dropped.day()))
                .isPresent()) {
            throw new RefusedException(Finding.block("DEV-45", "development.review.ofBefore"));
        }
        String name = messages.text("development.document.review") + "-"
                + facts.person().name() + ".docx";
        cases.record(
                caseId,
                passing(review).filed(attachments.store(name, new ByteArrayInputStream(write(facts, review)))),
                reason);
    }

    /** The report as DOCX. */
    @Transactional
    public byte[] docx(UUID caseId) {
        access.require(DevelopmentPermissions.READ);
        CaseFacts facts = cases.find(caseId)
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
        audit.record("development.reviewReport", facts.person().name());
        return write(facts, of(facts));
    }

    private Happening passing(PoliticalReview review) {
        Happening pass = Happening.of(Act.PASS_REVIEW, LocalDate.now(clock))
                .by(review.reviewers())
                .noting(review.conclusion());
        return review.isComplete() ? pass.assuring(Assurance.REVIEW_GOOD) : pass;
    }

    private CaseFacts open(UUID caseId) {
        return cases.find(caseId)
                .filter(f -> f.state().isOpen())
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }

    private byte[] write(CaseFacts facts, PoliticalReview review) {
        Map<String, Object> values = new HashMap<>();
        values.put("person", facts.person().name());
        values.put("facts", basics(facts));
        values.put("resume", review.resume());
        values.put(
                "methods",
                review.methods().stream().map(m -> chinese(m.messageKey())).collect(Collectors.joining("、")));
        values.put("attitude", review.attitude());
        values.put("history", review.history());
        values.put("morals", review.morals());
        values.put(
                "kin",
                // whom the text tells of need not be named a second time
                relatives(facts).stream()
                        .filter(r -> !review.relatives().contains(r.name()))
                        .map(r -> Map.of("relation", r.relation().isEmpty() ? "—" : r.relation(), "name", r.name()))
                        .toList());
        values.put("relatives", review.relatives());
        values.put(
                "letters", inquiries.of(facts.id()).stream().map(this::letter).toList());
        values.put("problems", orNone(review, review.problems()));
        values.put("results", orNone(review, review.results()));
        values.put("conclusion", review.conclusion());
        values.put("reviewers", review.reviewers());
        values.put("organization", organizations.current().name());
        values.put("date", Optional.ofNullable(review.reviewedOn()).orElse(LocalDate.now(clock)));
        return templates.docx(ReviewTemplates.REVIEW, values);
    }

    /** A finished report says that there is nothing, rather than leave a heading empty. */
    private String orNone(PoliticalReview review, String text) {
        return text.isEmpty() && review.good() != null ? chinese("development.review.none") : text;
    }

    private Map<String, String> letter(Inquiry inquiry) {
        String result = inquiry.isOpen()
                ? chinese("development.inquiry.waiting")
                : inquiry.dropped().isEmpty() ? inquiry.answer() : inquiry.dropped();
        return Map.of(
                "number", inquiry.number(), "unit", inquiry.unit(), "about", inquiry.aboutName(), "result", result);
    }

    /** Name, sex, ethnicity, month of birth, education and work, as far as the register has them. */
    private String basics(CaseFacts facts) {
        return jdbc.sql(
                        "select name, sex, ethnicity, birth_date, education, employer, job_title from app.person where id = ?")
                .param(facts.person().id().value())
                .query((row, i) -> {
                    LocalDate born = row.getObject("birth_date", LocalDate.class);
                    String education = row.getString("education");
                    return Stream.of(
                                    row.getString("name"),
                                    chinese("sex." + row.getString("sex")),
                                    row.getString("ethnicity"),
                                    born == null
                                            ? ""
                                            : chinese(
                                                    "development.review.born",
                                                    String.valueOf(born.getYear()),
                                                    born.getMonthValue()),
                                    education == null ? "" : chinese("educationLevel." + education),
                                    row.getString("employer") + row.getString("job_title"))
                            .filter(w -> !w.isBlank())
                            .collect(Collectors.joining("，"));
                })
                .single();
    }

    private String chinese(String key, Object... arguments) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }
}
