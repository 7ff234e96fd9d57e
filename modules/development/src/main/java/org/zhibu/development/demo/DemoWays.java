package org.zhibu.development.demo;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.development.path.Act;

/** Invents the way that each person came, so that it agrees with the dates of the register. */
final class DemoWays {
    private static final int TALK_AFTER = 12;
    private static final int CHOSEN_BEFORE = 4;

    private final LocalDate today;
    private final String secretary;
    private final DemoWords words;
    private int number;

    DemoWays(LocalDate today, String secretary, DemoWords words) {
        this.today = today;
        this.secretary = secretary;
        this.words = words;
    }

    /**
     * @param special of activists the one who was chosen the other day, of candidates the one who waits for the pre-review, of
     *     probationers the one whose probation was extended
     */
    DemoCase of(DemoCase.Person person, boolean special) {
        DemoCase way = new DemoCase(person).then(Act.APPLY, person.applied());
        LocalDate talked = person.applied().plusDays(TALK_AFTER);
        if (talked.isAfter(today)) {
            return way;
        }
        way.then(Act.TALK, talked, "", secretary, "", null);
        if (person.activist() == null || person.status() == PoliticalStatus.APPLICANT) {
            return way;
        }
        activist(way, person.activist());
        if (person.tier() != null && person.key() != null) {
            way.then(Act.SET_TIER, person.key());
        }
        if (special && person.status() == PoliticalStatus.ACTIVIST) {
            way.then(Act.CHOOSE, today.minusDays(CHOSEN_BEFORE));
        }
        if (person.candidate() == null || person.status() == PoliticalStatus.ACTIVIST) {
            return way;
        }
        candidate(way, person.candidate());
        if (person.status() == PoliticalStatus.PROBATIONARY) {
            reviewed(way, person.candidate());
            probationer(way, requireNonNull(person.admitted()), special);
        } else if (special) {
            reviewed(way, person.candidate());
            way.then(Act.REVIEW, person.candidate().plusDays(18));
        }
        return way;
    }

    private void activist(DemoCase way, LocalDate adopted) {
        way.then(Act.ADOPT, adopted)
                .then(Act.FILE_ACTIVIST, adopted.plusDays(6), number("J", adopted), "", "", null)
                .then(Act.ASSIGN_CONTACTS, adopted.plusDays(7));
    }

    private void candidate(DemoCase way, LocalDate filed) {
        way.then(Act.CHOOSE, filed.minusDays(8))
                .then(Act.FILE_CANDIDATE, filed, number("F", filed), "", "", null)
                .then(Act.NAME_SPONSORS, filed.plusDays(2));
    }

    private void reviewed(DemoCase way, LocalDate filed) {
        way.then(Act.PASS_REVIEW, filed.plusDays(14), "", "", words.one("conclusion"), null);
    }

    private void probationer(DemoCase way, LocalDate admitted, boolean extended) {
        way.then(Act.REVIEW, admitted.minusDays(70))
                .then(Act.PASS_PRE_REVIEW, admitted.minusDays(45))
                .then(Act.ISSUE_FORM, admitted.minusDays(40), number("Z", admitted), "", "", null)
                .then(Act.PASS_ADMISSION, admitted)
                .then(Act.TALK_BEFORE_APPROVAL, admitted.plusDays(10), "", words.one("talker"), "", null)
                .then(Act.APPROVE_ADMISSION, admitted.plusDays(26))
                .then(Act.PLACE, admitted.plusDays(28))
                .then(Act.FILE_COUNTY, admitted.plusDays(33))
                .then(Act.SWEAR, admitted.plusDays(40), "", secretary, "", null);
        if (extended) {
            LocalDate end = admitted.plusYears(1);
            way.then(Act.APPLY_CONVERSION, end.minusDays(20))
                    .then(Act.PASS_EXTENSION, end.plusDays(5), "", "", words.one("extended"), end.plusMonths(6))
                    .then(Act.APPROVE_EXTENSION, end.plusDays(24), "", "", "", end.plusMonths(6));
        }
    }

    private String number(String series, LocalDate day) {
        return "%s-%d-%03d".formatted(series, day.getYear(), ++number);
    }
}
