package org.zhibu.server.people.ui;

import static org.zhibu.server.people.ui.FileWords.day;
import static org.zhibu.server.people.ui.FileWords.month;
import static org.zhibu.server.people.ui.FileWords.text;
import static org.zhibu.server.people.ui.FileWords.word;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibu.server.people.PersonEntry;
import org.zhibu.server.people.PersonFacts;

/** What is known of the person (PPL-01…10). */
class FactsCard extends FileCard {
    private static final long serialVersionUID = 1L;

    /** @param open whether the national id is shown whole */
    FactsCard(PersonEntry entry, PersonPhoto photo, boolean open) {
        super(text("people.file.head"));
        addClassName("facts-card");
        add(photo);
        PersonFacts f = entry.facts();
        PersonFacts.Identity i = f.identity();
        fact("people.sex", text("sex." + i.sex()));
        fact("people.birthDate", day(i.birthDate()));
        if (i.nationalId() != null) {
            fact(
                    "people.nationalId",
                    open ? i.nationalId().value() : i.nationalId().masked());
        }
        fact("people.ethnicity", i.ethnicity());
        fact("people.nativePlace", i.nativePlace());
        fact("people.phone", i.phone());
        fact("people.registeredResidence", i.registeredResidence());
        fact("people.residence", i.residence());
        fact("people.education", word("educationLevel.", f.education().education()));
        fact("people.degree", f.education().degree());
        fact("people.professionalTitle", f.education().professionalTitle());
        fact("people.schoolGrade", f.education().schoolGrade());
        fact("people.schoolClass", f.education().schoolClass());
        fact("people.employer", f.work().employer());
        fact("people.jobTitle", f.work().jobTitle());
        fact("people.occupation", f.work().occupation());
        fact("people.frontLine", word("frontLine.", f.work().frontLine()));
        fact(
                "people.tags",
                f.work().tags().stream().map(t -> text("personTag." + t)).collect(Collectors.joining("、")));
        fact("people.tier", word("activistTier.", entry.tier()));
        fact("people.appliedOn", day(f.dates().appliedOn()));
        fact("people.activistOn", day(f.dates().activistOn()));
        fact("people.keyActivistOn", day(f.dates().keyActivistOn()));
        fact("people.candidateOn", day(f.dates().candidateOn()));
        fact("people.admittedOn", day(f.dates().admittedOn()));
        fact("people.admissionApprovedOn", day(f.dates().admissionApprovedOn()));
        fact("people.probationUntil", day(f.dates().probationUntil()));
        fact("people.fullOn", day(f.dates().fullOn()));
        fact("people.cameOn", day(f.affiliation().cameOn()));
        fact("people.dualLifeIn", f.affiliation().dualLifeIn());
        fact("people.duesCategory", word("duesCategory.", f.dues().duesCategory()));
        fact(
                "people.duesMonthly",
                f.dues().duesMonthly() == null ? "" : f.dues().duesMonthly().toPlainString());
        fact("people.duesPaidTo", month(f.dues().duesPaidTo()));
        fact("people.leagueJoinedOn", day(f.league().leagueJoinedOn()));
        fact("people.leaguePost", f.league().leaguePost());
        fact("people.leaguePaidTo", month(f.league().leaguePaidTo()));
        fact(
                "people.marks",
                Stream.of(
                                f.affiliation().leadingCadre() ? text("people.leadingCadre") : "",
                                f.welfare().inHardship() ? text("people.inHardship") : "",
                                f.welfare().elderlyMember() ? text("people.elderlyMember") : "",
                                f.welfare().infirm() ? text("people.infirm") : "",
                                f.league().leagueMember() ? text("people.leagueMember") : "",
                                f.league().leagueKept() ? text("people.leagueKept") : "")
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining("、")));
        fact("people.note", f.welfare().note());
    }
}
