package org.zhibu.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;

/** Invents the people of an organisation, of ages and standing that fit its kind. */
final class DemoCrowd {
    /** So many come before who are full members. */
    private static final int FIRST_ON_THE_WAY = 9;

    private static final List<PoliticalStatus> VILLAGERS = List.of(
            PoliticalStatus.CANDIDATE,
            PoliticalStatus.PROBATIONARY,
            PoliticalStatus.PROBATIONARY,
            PoliticalStatus.ACTIVIST,
            PoliticalStatus.ACTIVIST,
            PoliticalStatus.ACTIVIST,
            PoliticalStatus.APPLICANT,
            PoliticalStatus.APPLICANT,
            PoliticalStatus.CANDIDATE);

    private static final List<PoliticalStatus> STUDENTS = List.of(
            PoliticalStatus.PROBATIONARY,
            PoliticalStatus.CANDIDATE,
            PoliticalStatus.APPLICANT,
            PoliticalStatus.APPLICANT);

    private final DemoPlan plan;
    private final RandomGenerator random;
    private final LocalDate today;

    DemoCrowd(DemoPlan plan, RandomGenerator random, LocalDate today) {
        this.plan = plan;
        this.random = random;
        this.today = today;
    }

    List<DemoPerson> of(DemoPlan.Node node) {
        List<DemoPerson> people = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (DemoPlan.Account account : plan.accountsOf(node.code())) {
            names.add(account.name());
            people.add(new DemoPerson(
                    account.name(), account.sex(), LocalDate.parse(account.born()), PoliticalStatus.FULL, account));
        }
        while (people.size() < node.members()) {
            boolean woman = random.nextInt(100) < 38;
            String name = name(woman ? plan.female() : plan.male());
            if (names.add(name)) {
                people.add(person(node, name, woman ? Sex.FEMALE : Sex.MALE, people.size()));
            }
        }
        return people;
    }

    private DemoPerson person(DemoPlan.Node node, String name, Sex sex, int place) {
        // committees consist of full members, and every branch has enough of them for its posts and groups
        boolean full = node.level() != OrganizationLevel.BRANCH || place < FIRST_ON_THE_WAY;
        PoliticalStatus status = full ? PoliticalStatus.FULL : status(node, place, random.nextInt(100));
        return new DemoPerson(name, sex, birthDate(node.kind(), status), status, null);
    }

    private String name(List<String> given) {
        int surname = random.nextInt(plan.surnames().length());
        return plan.surnames().substring(surname, surname + 1) + given.get(random.nextInt(given.size()));
    }

    /** Villages and communities have somebody at each stage of the way, the branch of the students many at its beginning. */
    private static PoliticalStatus status(DemoPlan.Node node, int place, int percent) {
        int next = place - FIRST_ON_THE_WAY;
        return switch (node.kind()) {
            case VILLAGE, COMMUNITY -> next < VILLAGERS.size() ? VILLAGERS.get(next) : status(percent);
            case SCHOOL_STUDENT -> next < STUDENTS.size() ? STUDENTS.get(next) : PoliticalStatus.ACTIVIST;
            case TOWNSHIP,
                    SUBDISTRICT,
                    SOE,
                    PRIVATE_ENTERPRISE,
                    SCHOOL_STAFF,
                    ORGAN,
                    INSTITUTION,
                    SOCIAL_ORG,
                    MARKET,
                    FLOATING -> status(percent);
        };
    }

    private static PoliticalStatus status(int percent) {
        if (percent < 66) {
            return PoliticalStatus.FULL;
        }
        if (percent < 74) {
            return PoliticalStatus.PROBATIONARY;
        }
        if (percent < 78) {
            return PoliticalStatus.CANDIDATE;
        }
        if (percent < 88) {
            return PoliticalStatus.ACTIVIST;
        }
        return percent < 96 ? PoliticalStatus.APPLICANT : PoliticalStatus.LEAGUE_MEMBER;
    }

    private LocalDate birthDate(OrganizationKind kind, PoliticalStatus status) {
        boolean young = status != PoliticalStatus.FULL;
        int age = switch (kind) {
            // whoever has come so far began with his or her majority
            case SCHOOL_STUDENT ->
                (status == PoliticalStatus.ACTIVIST || status == PoliticalStatus.APPLICANT ? 19 : 22)
                        + random.nextInt(2);
            case VILLAGE, COMMUNITY -> young ? 21 + random.nextInt(20) : 28 + random.nextInt(52);
            case TOWNSHIP,
                    SUBDISTRICT,
                    SOE,
                    PRIVATE_ENTERPRISE,
                    SCHOOL_STAFF,
                    ORGAN,
                    INSTITUTION,
                    SOCIAL_ORG,
                    MARKET,
                    FLOATING -> young ? 23 + random.nextInt(14) : 27 + random.nextInt(32);
        };
        return today.minusYears(age).minusDays(random.nextInt(365));
    }
}
