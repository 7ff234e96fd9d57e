package org.zhibu.development.print;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.document.DocumentTemplates;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.LimitsInForce;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.OpinionStage;

/** Forms of a case, as they are printed and as documents. What is carried away is kept in the audit log. */
@Service
public class Prints {
    private static final int MAX_WORDING = 1000;

    private final Cases cases;
    private final ParticularsReader reader;
    private final Letters letters;
    private final MeetingSheets meetings;
    private final RecordSheets records;
    private final FileSheets files;
    private final Sentences sentences;
    private final LimitsInForce limits;
    private final DocumentTemplates templates;
    private final PrintWords words;
    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Prints(
            Cases cases,
            ParticularsReader reader,
            Letters letters,
            MeetingSheets meetings,
            RecordSheets records,
            FileSheets files,
            Sentences sentences,
            LimitsInForce limits,
            DocumentTemplates templates,
            PrintWords words,
            JdbcClient jdbc,
            Access access,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.reader = reader;
        this.letters = letters;
        this.meetings = meetings;
        this.records = records;
        this.files = files;
        this.sentences = sentences;
        this.limits = limits;
        this.templates = templates;
        this.words = words;
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be printed of the case now. */
    public List<Print> of(CaseFacts facts) {
        return Print.of(facts);
    }

    /** The talks of a case, by id, each with its day and subject in words. */
    @Transactional(readOnly = true)
    public Map<UUID, String> talks(UUID id) {
        access.require(DevelopmentPermissions.READ);
        Map<UUID, String> talks = new LinkedHashMap<>();
        particulars(id)
                .talks()
                .forEach(t -> talks.put(t.id(), words.day(t.on()) + " " + words.say("topic." + t.topic())));
        return talks;
    }

    /**
     * The form filled in.
     *
     * @param item which talk; null for the latest, and for what there is but one of
     * @throws RefusedException when the case has not come so far
     */
    @Transactional(readOnly = true)
    public PrintSheet sheet(UUID id, Print print, @Nullable UUID item) {
        access.require(DevelopmentPermissions.READ);
        return sheet(particulars(id), print, item);
    }

    /** The same as DOCX, by the template in force. */
    @Transactional
    public byte[] docx(UUID id, Print print, @Nullable UUID item) {
        access.require(DevelopmentPermissions.READ);
        Particulars particulars = particulars(id);
        audit.record("development.download", name(particulars, print));
        return document(sheet(particulars, print, item));
    }

    /** What the document is called, without extension. */
    @Transactional(readOnly = true)
    public String fileName(UUID id, Print print) {
        access.require(DevelopmentPermissions.READ);
        return name(particulars(id), print);
    }

    /** What a field is called on the form. */
    public String label(Form form, String list, String field) {
        return words.word(form.label(list, field));
    }

    /** Whether the user may carry forms away. */
    public boolean mayRead() {
        return access.has(DevelopmentPermissions.READ);
    }

    /** Whether the user may write words of forms. */
    public boolean mayWrite() {
        return access.has(DevelopmentPermissions.WRITE);
    }

    /** The evaluation in a resolution: what the branch wrote, or what the last assessment says. */
    @Transactional(readOnly = true)
    public String wording(UUID id, Print print) {
        access.require(DevelopmentPermissions.READ);
        return wording(particulars(id), print);
    }

    /** Writes the evaluation; an empty one goes back to the proposal. */
    @Transactional
    public void write(UUID id, Print print, String typed) {
        access.require(DevelopmentPermissions.WRITE);
        String text = typed.strip();
        if (!print.hasWording() || text.length() > MAX_WORDING) {
            throw new RefusedException(
                    Finding.block("", "input.tooLong", MAX_WORDING).at("words"));
        }
        Particulars particulars = particulars(id);
        if (text.isEmpty()
                || text.equals(sentences.evaluation(
                        particulars, last(particulars, print).day()))) {
            // what is the proposal anyway goes on following the assessments
            jdbc.sql("delete from app.development_wording where case_id = ? and print = ?")
                    .params(id, print.name())
                    .update();
        } else {
            jdbc.sql("insert into app.development_wording (case_id, print, words, written_by) values (?, ?, ?, ?)"
                            + " on conflict (tenant_id, case_id, print) do update set words = excluded.words,"
                            + " written_by = excluded.written_by, version = development_wording.version + 1")
                    .params(id, print.name(), text, access.actor())
                    .update();
        }
        audit.record("development.wording", name(particulars, print));
    }

    Particulars particulars(UUID id) {
        return cases.find(id)
                .map(reader::of)
                .orElseThrow(() -> new RefusedException(Finding.block("ORG-15", "violation.outside")));
    }

    PrintSheet sheet(Particulars p, Print print, @Nullable UUID item) {
        if (!print.fits(p.facts()) || (print.isEach() && p.talks().isEmpty())) {
            throw new RefusedException(Finding.block("DEV-01", "development.rule.state"));
        }
        LocalDate today = LocalDate.now(clock);
        return switch (print) {
            case FIRST_TALK -> records.talk(p, last(p, print), words.say("topic.MOTIVE"));
            case ADOPTION_RECORD -> records.adoption(p);
            case TALK -> records.talk(p, talk(p, item));
            case RECOMMENDATIONS -> records.opinions(p, OpinionStage.ADOPTION);
            case CANDIDATE_OPINIONS -> records.opinions(p, OpinionStage.CANDIDATE);
            case CONVERSION_OPINIONS -> records.opinions(p, OpinionStage.CONVERSION);
            case TRAININGS -> records.trainings(p);
            case DEFENCE ->
                records.defence(p, scoring(p), reader.questions(p.facts().id()));
            case APPROVAL_TALK -> records.approvalTalk(p);
            case COUNTY_FILING -> records.countyFiling(p);
            case ACTIVIST_FILING -> letters.activistFiling(p);
            case REGISTER -> records.register(p, limits.on(today));
            case CANDIDATE_FILING -> letters.candidateFiling(p);
            case COMMITTEE_REVIEW -> records.review(p);
            case PRE_REVIEW_REQUEST -> letters.preReviewRequest(p);
            case COMMITTEE_REPORT -> meetings.report(p, today);
            case ADMISSION_AGENDA -> meetings.admissionAgenda(p);
            case ADMISSION_RESOLUTION, CONVERSION_RESOLUTION -> meetings.resolution(p, print, wording(p, print));
            case ADMISSION_REQUEST -> letters.admissionRequest(p);
            case OATH -> records.oath(p);
            case PROBATION -> records.probation(p, limits.on(today));
            case CONVERSION_AGENDA -> meetings.conversionAgenda(p);
            case CONVERSION_REQUEST -> letters.conversionRequest(p);
            case ANNULMENT -> letters.annulment(p);
            case HAND_OVER -> files.handOver(p, today);
            case INDEX -> files.index(p, written(p), today);
        };
    }

    /** The weights in force on the day of the defence (POL-02). */
    private Limits.Scoring scoring(Particulars p) {
        return limits.on(Objects.requireNonNull(p.facts().defence()).on()).scoring();
    }

    /** Names of what the portal writes by now, by code. */
    private Map<String, List<String>> written(Particulars p) {
        return Print.of(p.facts()).stream()
                .filter(print -> !print.material().isEmpty())
                .collect(Collectors.groupingBy(
                        Print::material,
                        Collectors.mapping(print -> words.word(print.messageKey()), Collectors.toList())));
    }

    PrintSheet index(Particulars p, Map<String, List<String>> carried) {
        return files.index(p, carried, LocalDate.now(clock));
    }

    byte[] document(PrintSheet sheet) {
        Map<String, Object> values = new HashMap<>(sheet.lists());
        values.putAll(sheet.texts());
        if (sheet.form() == Form.TALK) {
            // the platform's template has these in print
            values.keySet().removeAll(List.of("title", "signature"));
        }
        return templates.docx(sheet.form().kind(), values);
    }

    /** Code, what it is, and of whom. */
    String name(Particulars p, Print print) {
        return (print.material().isEmpty() ? "" : print.material() + " ")
                + words.word(print.messageKey())
                + " "
                + p.facts().person().name();
    }

    private String wording(Particulars p, Print print) {
        return reader.wording(p.facts().id(), print)
                .orElseGet(() -> sentences.evaluation(p, last(p, print).day()));
    }

    private static Particulars.Decision last(Particulars p, Print print) {
        return p.last(print.after()).orElseThrow();
    }

    private static Particulars.Talk talk(Particulars p, @Nullable UUID item) {
        return p.talks().stream()
                .filter(t -> t.id().equals(item))
                .findFirst()
                .orElseGet(() -> p.talks().getLast());
    }
}
