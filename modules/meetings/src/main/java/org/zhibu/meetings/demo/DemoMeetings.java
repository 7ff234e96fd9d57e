package org.zhibu.meetings.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.document.Numbering;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.Indicators;
import org.zhibu.api.module.DemoData;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.security.Post;
import org.zhibu.meetings.meeting.ArchiveSeries;
import org.zhibu.meetings.meeting.CadenceTasks;
import org.zhibu.meetings.plan.PlanFiller;
import org.zhibu.meetings.plan.Planned;

/** Gives a demonstration branch a year of meetings. */
@Component
class DemoMeetings implements DemoData {
    private static final int COMMITTEE_FROM = 7;
    private static final int MONTHS = 12;

    private final Organizations organizations;
    private final People people;
    private final DemoRows rows;
    private final DemoRecords records;
    private final Indicators indicators;
    private final IndicatorSource source;
    private final CadenceTasks cadence;
    private final Numbering numbering;
    private final PlanFiller filler;
    private final Scene.Book book = Scene.read();

    DemoMeetings(
            Organizations organizations,
            People people,
            DemoRows rows,
            DemoRecords records,
            Indicators indicators,
            IndicatorSource source,
            CadenceTasks cadence,
            Numbering numbering,
            PlanFiller filler) {
        this.organizations = organizations;
        this.people = people;
        this.rows = rows;
        this.records = records;
        this.indicators = indicators;
        this.source = source;
        this.cadence = cadence;
        this.numbering = numbering;
        this.filler = filler;
    }

    @Override
    @Transactional
    public void fill(LocalDate today, RandomGenerator random) {
        List<PersonSummary> members = secretaryFirst();
        List<PersonSummary> voters =
                members.stream().filter(p -> p.status().votes()).toList();
        OrganizationLevel level = organizations.current().level();
        if (level == OrganizationLevel.GENERAL_BRANCH || voters.size() < 2) {
            return;
        }
        DemoYear year = new DemoYear(today, random, book, voters, y -> numbering.next(ArchiveSeries.ARCHIVE.code(), y));
        List<DemoMeeting> meetings = level == OrganizationLevel.BRANCH
                ? year.plan(organizations.groups(), voters.size() >= COMMITTEE_FROM)
                : year.planOfCommittee();
        rows.write(meetings, members);
        plan(meetings, today, random);
        records.write(today, voters);
        count(YearMonth.from(today));
        cadence.run();
    }

    /** Most were planned as they were held, some were moved, some not planned at all; what lacks is ahead, or was missed. */
    private void plan(List<DemoMeeting> meetings, LocalDate today, RandomGenerator random) {
        List<Planned> planned = new ArrayList<>();
        for (DemoMeeting m : meetings) {
            int draw = random.nextInt(10);
            if (m.date().getYear() == today.getYear() && draw > 0) {
                planned.add(new Planned(
                        null,
                        0,
                        m.kind(),
                        m.groupId().orElse(null),
                        m.date(),
                        draw > 2 ? m.date() : m.date().minusDays(draw + 1L),
                        LocalTime.of(9, 0),
                        m.place(),
                        "",
                        null));
            }
        }
        filler.fill(today.getYear(), planned);
    }

    private List<PersonSummary> secretaryFirst() {
        Set<PersonSummary> secretaries = new HashSet<>(people.holders(Post.BRANCH_SECRETARY));
        secretaries.addAll(people.holders(Post.COMMITTEE_SECRETARY));
        List<PersonSummary> members = new ArrayList<>(people.members(Optional.empty()));
        members.sort(Comparator.comparing(p -> !secretaries.contains(p)));
        return members;
    }

    /** Each month once: a refresh counts up to the end of the longest period. */
    private void count(YearMonth now) {
        Set<YearMonth> counted = new HashSet<>();
        for (YearMonth month = now.minusMonths(MONTHS - 1); !month.isAfter(now); month = month.plusMonths(1)) {
            if (!counted.contains(month)) {
                indicators.refresh(source, month);
                counted.addAll(source.monthsTouchedBy(month));
            }
        }
    }
}
