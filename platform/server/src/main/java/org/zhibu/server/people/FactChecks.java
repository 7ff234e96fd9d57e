package org.zhibu.server.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.NationalId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.text.Typed;

/** Checks and tidies what is entered of a person. Longest texts are those of the table. */
final class FactChecks {
    static final int NAME = 60;
    static final int PLACE = 120;
    static final int LONG = 80;
    static final int SHORT = 40;
    static final int TINY = 20;
    static final int NOTE = 500;

    private FactChecks() {}

    static PersonFacts checked(PersonFacts f, LocalDate today) {
        return new PersonFacts(
                identity(f.identity(), today),
                new PersonFacts.Education(
                        f.education().education(),
                        Typed.optional("degree", f.education().degree(), SHORT),
                        Typed.optional("professionalTitle", f.education().professionalTitle(), SHORT),
                        Typed.optional("schoolGrade", f.education().schoolGrade(), TINY),
                        Typed.optional("schoolClass", f.education().schoolClass(), SHORT)),
                new PersonFacts.Work(
                        Typed.optional("employer", f.work().employer(), LONG),
                        Typed.optional("jobTitle", f.work().jobTitle(), NAME),
                        Typed.optional("occupation", f.work().occupation(), SHORT),
                        f.work().frontLine(),
                        f.work().tags()),
                dates(f.dates(), today),
                new PersonFacts.Affiliation(
                        notAfter("cameOn", f.affiliation().cameOn(), today),
                        f.affiliation().leadingCadre(),
                        Typed.optional("dualLifeIn", f.affiliation().dualLifeIn(), NAME)),
                new PersonFacts.Dues(
                        f.dues().duesCategory(),
                        f.dues().duesBase(),
                        f.dues().duesMonthly(),
                        firstOfMonth(f.dues().duesPaidTo())),
                new PersonFacts.Welfare(
                        f.welfare().inHardship(),
                        f.welfare().elderlyMember(),
                        f.welfare().infirm(),
                        Typed.optional("note", f.welfare().note(), NOTE)),
                new PersonFacts.League(
                        f.league().leagueMember(),
                        notAfter("leagueJoinedOn", f.league().leagueJoinedOn(), today),
                        Typed.optional("leaguePost", f.league().leaguePost(), SHORT),
                        f.league().leagueKept(),
                        firstOfMonth(f.league().leaguePaidTo())));
    }

    private static PersonFacts.Identity identity(PersonFacts.Identity i, LocalDate today) {
        LocalDate birth = i.birthDate();
        NationalId id = i.nationalId();
        if (birth == null && id != null) {
            birth = id.birthDate();
        }
        if (birth != null && (birth.isAfter(today) || birth.getYear() < 1901)) {
            throw new RefusedException(
                    Finding.block("", "people.refused.birthDate").at("birthDate"));
        }
        if (id != null && id.sex() != i.sex()) {
            throw new RefusedException(
                    Finding.block("PPL-01", "people.refused.sexOfId").at("nationalId"));
        }
        return new PersonFacts.Identity(
                Typed.required("name", i.name(), NAME),
                i.sex(),
                birth,
                id,
                Typed.optional("ethnicity", i.ethnicity(), TINY),
                Typed.optional("nativePlace", i.nativePlace(), NAME),
                Typed.optional("phone", i.phone(), TINY),
                Typed.optional("registeredResidence", i.registeredResidence(), PLACE),
                Typed.optional("residence", i.residence(), PLACE));
    }

    private static PersonFacts.PartyDates dates(PersonFacts.PartyDates d, LocalDate today) {
        return new PersonFacts.PartyDates(
                notAfter("appliedOn", d.appliedOn(), today),
                notAfter("activistOn", d.activistOn(), today),
                notAfter("keyActivistOn", d.keyActivistOn(), today),
                notAfter("candidateOn", d.candidateOn(), today),
                notAfter("admittedOn", d.admittedOn(), today),
                notAfter("admissionApprovedOn", d.admissionApprovedOn(), today),
                d.probationUntil(),
                notAfter("fullOn", d.fullOn(), today));
    }

    private static @Nullable LocalDate notAfter(String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new RefusedException(
                    Finding.block("PPL-04", "people.refused.future").at(field));
        }
        return day;
    }

    private static @Nullable LocalDate firstOfMonth(@Nullable LocalDate day) {
        return day == null ? null : day.withDayOfMonth(1);
    }
}
