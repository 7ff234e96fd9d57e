package org.zhibu.development.candidate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.development.casefile.DevelopmentPermissions;

/** Opinions and understandings on record (DEV-10, DEV-12, DEV-30, DEV-33, DEV-35, DEV-48, DEV-88). */
@Service
public class Opinions {
    private final JdbcClient jdbc;
    private final ComplaintRows complaints;
    private final Messages messages;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Opinions(JdbcClient jdbc, ComplaintRows complaints, Messages messages, Access access, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.messages = messages;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<KeptOpinion> of(UUID caseId) {
        access.require(DevelopmentPermissions.READ);
        return jdbc.sql("select id, stage, source, said_on, said_by, text, in_favour, recorded_by, version"
                        + " from app.development_opinion where case_id = ? order by said_on, id")
                .param(caseId)
                .query(KeptOpinion.class)
                .list();
    }

    /**
     * Records opinions, several of one case or the same of several people whom one meeting spoke of.
     *
     * @throws RefusedException when a source does not belong to its stage, or a day lies before an application or after today
     */
    @Transactional
    public void record(Collection<UUID> cases, List<OpinionEntry> entries) {
        access.require(DevelopmentPermissions.CULTIVATE);
        if (entries.isEmpty() || cases.isEmpty()) {
            throw new RefusedException(Finding.block("", "development.candidate.nothing"));
        }
        UUID[] ids = cases.stream().distinct().toArray(UUID[]::new);
        for (OpinionEntry entry : entries) {
            check(entry);
            checkDay(ids, entry.on());
            insert(ids, entry);
            if (entry.controversial()) {
                for (UUID id : ids) {
                    complaints.raise(id, entry.on(), source(entry), entry.text());
                }
            }
        }
        audit.record(
                "development.opinion",
                names(ids) + " · "
                        + entries.stream()
                                .map(e -> messages.text(e.source().messageKey()))
                                .collect(Collectors.joining("、")));
    }

    /** Corrects what was entered wrongly; the source and the stage stay. */
    @Transactional
    public void correct(KeptOpinion opinion, LocalDate on, String by, String text, boolean inFavour) {
        access.require(DevelopmentPermissions.CULTIVATE);
        if (on.isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("DEV-04", "development.rule.future").at("on"));
        }
        jdbc.sql("select case_id from app.development_opinion where id = ?")
                .param(opinion.id())
                .query(UUID.class)
                .optional()
                .ifPresent(of -> checkDay(new UUID[] {of}, on));
        int changed = jdbc.sql("update app.development_opinion set said_on = ?, said_by = ?, text = ?, in_favour = ?,"
                        + " recorded_by = ?, version = version + 1 where id = ? and version = ?")
                .params(on, by.strip(), text.strip(), inFavour, access.actor(), opinion.id(), opinion.version())
                .update();
        if (changed == 0) {
            throw new RefusedException(Finding.block("", "input.stale"));
        }
        audit.record("development.opinion", messages.text(opinion.source().messageKey()) + " · " + opinion.text());
    }

    private void check(OpinionEntry entry) {
        if (!entry.source().belongsTo(entry.stage())) {
            throw new RefusedException(
                    Finding.block("DEV-30", "development.candidate.otherStage").at("source"));
        }
        if (entry.on().isAfter(LocalDate.now(clock))) {
            throw new RefusedException(
                    Finding.block("DEV-04", "development.rule.future").at("on"));
        }
    }

    /** DEV-04: nobody speaks of an applicant before the application. */
    private void checkDay(UUID[] ids, LocalDate on) {
        List<String> early = jdbc.sql(
                        "select p.name from app.development_case c join app.person p"
                                + " on p.tenant_id = c.tenant_id and p.id = c.person_id where c.id = any (:ids) and c.applied_on > :on order by p.name")
                .param("ids", ids)
                .param("on", on)
                .query(String.class)
                .list();
        if (!early.isEmpty()) {
            throw new RefusedException(
                    Finding.block("DEV-04", "development.candidate.beforeApplication", String.join("、", early))
                            .at("on"));
        }
    }

    private void insert(UUID[] ids, OpinionEntry entry) {
        int added = jdbc.sql(
                        "insert into app.development_opinion (case_id, stage, source, said_on, said_by, text, in_favour, recorded_by)"
                                + " select id, :stage, :source, :on, :by, :text, :favour, :actor from app.development_case"
                                + " where id = any (:ids) and closed_on is null")
                .param("stage", entry.stage().name())
                .param("source", entry.source().name())
                .param("on", entry.on())
                .param("by", entry.by().strip())
                .param("text", entry.text().strip())
                .param("favour", entry.inFavour())
                .param("actor", access.actor())
                .param("ids", ids)
                .update();
        if (added != ids.length) {
            throw new RefusedException(Finding.block("ORG-15", "violation.outside"));
        }
    }

    private String names(UUID[] ids) {
        return jdbc.sql(
                        "select coalesce(string_agg(p.name, '、' order by p.name), '') from app.development_case c"
                                + " join app.person p on p.tenant_id = c.tenant_id and p.id = c.person_id where c.id = any (:ids)")
                .param("ids", ids)
                .query(String.class)
                .single();
    }

    private String source(OpinionEntry entry) {
        return entry.by().isBlank()
                ? messages.text(entry.source().messageKey())
                : entry.by().strip();
    }
}
