package org.zhibu.development.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.policy.Period;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Limits;
import org.zhibu.development.path.Span;

/** What is owed for the running period and the one before (TIM-02, TIM-03, TIM-04): whole periods alone, as the rules count them. */
final class Periods {
    private static final Set<CaseState> REPORTING = EnumSet.of(
            CaseState.CULTIVATED,
            CaseState.CHOSEN,
            CaseState.CANDIDATE,
            CaseState.REVIEWED,
            CaseState.PRE_REVIEWED,
            CaseState.FORM_ISSUED,
            CaseState.PASSED);
    private static final Set<CaseState> ACTIVISTS = EnumSet.of(CaseState.CULTIVATED, CaseState.CHOSEN);
    private static final Set<CaseState> PROBATIONERS = EnumSet.of(CaseState.PROBATION, CaseState.EXTENDED);

    /** Where names are collected. */
    private record Key(
            Duty duty, Period per, Span span, @Nullable UUID group) {}

    private final Limits limits;
    private final LocalDate today;
    private final Map<Key, List<String>> names = new LinkedHashMap<>();

    private Periods(Limits limits, LocalDate today) {
        this.limits = limits;
        this.today = today;
    }

    /** What lacks for the period of today and the one before, by its day; also before somebody is told. */
    static List<Owed> of(Collection<Member> members, Limits limits, LocalDate today) {
        Periods periods = new Periods(limits, today);
        members.forEach(periods::look);
        return periods.names.entrySet().stream()
                .map(e -> new Owed(
                        e.getKey().duty(),
                        e.getKey().per(),
                        e.getKey().span(),
                        e.getKey().group(),
                        e.getValue()))
                .sorted(Comparator.comparing(Owed::day)
                        .thenComparing(Owed::duty)
                        .thenComparing(Owed::key))
                .toList();
    }

    private void look(Member member) {
        CaseFacts facts = member.facts();
        CaseState state = facts.state();
        LocalDate counted = facts.countedFrom();
        if (counted != null && REPORTING.contains(state)) {
            reports(member, limits.reports(), counted, LocalDate.MAX);
        }
        if (counted != null && ACTIVISTS.contains(state)) {
            assessed(member, Duty.ACTIVIST, limits.assessments(), counted, LocalDate.MAX);
        }
        LocalDate from = facts.probationFrom();
        LocalDate until = facts.probationUntil();
        if (from != null && until != null && PROBATIONERS.contains(state)) {
            reports(member, limits.probationReports(), from, until);
            assessed(member, Duty.PROBATIONER, limits.probationAssessments(), from, until);
            if (facts.person().student()) {
                assessed(member, Duty.JUDGEMENT, limits.judgements(), from, until);
            }
        }
    }

    private void reports(Member member, Cadence cadence, LocalDate since, LocalDate before) {
        for (Span span : spans(member.facts(), cadence, since, before)) {
            long there = member.facts().reports().stream()
                    .filter(r -> span.holds(r.from()))
                    .count();
            owe(there < cadence.min(), Duty.REPORT, cadence, span, member);
            owe(
                    limits.talkWithReport() && member.talks().stream().noneMatch(span::holds),
                    Duty.TALK,
                    cadence,
                    span,
                    member);
        }
    }

    private void assessed(Member member, Duty duty, Cadence cadence, LocalDate since, LocalDate before) {
        CaseFacts.Assessment.Kind kind = CaseFacts.Assessment.Kind.valueOf(duty.name());
        for (Span span : spans(member.facts(), cadence, since, before)) {
            long there = member.facts().assessments().stream()
                    .filter(a -> a.kind() == kind && span.holds(a.from()))
                    .count();
            owe(there < cadence.min(), duty, cadence, span, member);
        }
    }

    private void owe(boolean lacks, Duty duty, Cadence cadence, Span span, Member member) {
        if (lacks) {
            UUID group = duty.isOfGroup(cadence.per()) ? member.group() : null;
            names.computeIfAbsent(new Key(duty, cadence.per(), span, group), k -> new ArrayList<>())
                    .add(member.facts().person().name());
        }
    }

    /** The period of today and the one before, as far as they lie wholly within the time that counts and within the portal's. */
    private List<Span> spans(CaseFacts facts, Cadence cadence, LocalDate since, LocalDate before) {
        Span now = Span.of(cadence.per(), today);
        Span last = Span.of(cadence.per(), now.first().minusDays(1));
        LocalDate taken = facts.last(Act.TAKE_OVER).map(CaseFacts.Entry::day).orElse(LocalDate.MIN);
        List<Span> spans = new ArrayList<>();
        for (Span span : List.of(last, now)) {
            if (!span.first().isBefore(since)
                    && span.last().isBefore(before)
                    && !span.last().isBefore(taken)) {
                spans.add(span);
            }
        }
        return spans;
    }
}
