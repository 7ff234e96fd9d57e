package org.zhibu.development.cultivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.LimitsOf;
import org.zhibu.development.path.AccountGrade;
import org.zhibu.development.print.Print;
import org.zhibu.development.print.PrintSheet;
import org.zhibu.development.print.Prints;
import org.zhibu.development.print.Roster;
import org.zhibu.development.print.RosterKind;
import org.zhibu.development.print.Rosters;
import org.zhibu.testkit.Rule;

/** What people on the way are given to do and take part in, their accounts of work, and who is responsible for the best of them. */
class MeasuresTest extends CultivationTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 2, 10);

    @Test
    @Rule("DEV-21")
    void aLectureIsEnteredForManyAndStandsInTheBookOfEach() {
        List<UUID> cases = activists(branch, 3, DAY.minusYears(1));
        assertThat(measures().record(cases, plain(MeasureKind.LECTURE, SPRING, "学习党章")))
                .isEqualTo(3);
        measures().record(cases.subList(0, 1), plain(MeasureKind.TASK, DAY, "负责村里的防汛值班"));
        assertThat(measures().of(cases.getFirst()))
                .extracting(m -> m.draft().kind())
                .containsExactly(MeasureKind.TASK, MeasureKind.LECTURE);
        assertThat(measures().count(MeasureKind.LECTURE, "")).isEqualTo(3);
        assertThat(measures().count(null, "003")).isOne();
        assertThat(printed(cases.getFirst(), Print.REGISTER))
                .extracting(r -> r.get("kind"), r -> r.get("title"), r -> r.get("day"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("听党课", "学习党章", "2026年2月10日"),
                        org.assertj.core.groups.Tuple.tuple("交任务、压担子", "负责村里的防汛值班", "2026年3月2日"));
    }

    @Test
    @Rule("DEV-83")
    void aProbationerIsGivenATaskAndAClassAndTheProbationsSheetHasIt() {
        UUID activist = activists(branch, 1, DAY.minusYears(1)).getFirst();
        UUID probationer = probationers(branch, 1, DAY.minusMonths(6)).getFirst();
        measures().record(List.of(probationer), plain(MeasureKind.LINK, SPRING, "2024级计算机1班"));
        measures().record(List.of(probationer), plain(MeasureKind.TASK, DAY, "寝室楼值班"));
        refused("DEV-83", () -> measures().record(List.of(activist), plain(MeasureKind.LINK, SPRING, "1班")));
        assertThat(printed(probationer, Print.PROBATION))
                .extracting(r -> r.get("title"))
                .containsExactly("2024级计算机1班", "寝室楼值班");
        assertThat(printed(probationer, Print.REGISTER)).isEmpty();
    }

    @Test
    @Rule("DEV-36")
    void anAccountIsScoredByMembersAndStaffAndGradedByTheBands() {
        UUID probationer = probationers(branch, 1, DAY.minusMonths(6)).getFirst();
        measures().record(List.of(probationer), account(10, "90.00", 30, "80.50"));
        Measures.Kept kept = measures().of(probationer).getFirst();
        Account account = java.util.Objects.requireNonNull(kept.draft().account());
        assertThat(account.average()).isEqualByComparingTo("82.88"); // (900 + 2415) / 40 = 82.875
        assertThat(measures().grade(account, SPRING)).isEqualTo(AccountGrade.QUALIFIED);
        assertThat(printed(probationer, Print.PROBATION))
                .singleElement()
                .satisfies(
                        r -> assertThat(r.get("result")).isEqualTo("党员 10 人平均 90.00 分；职工群众 30 人平均 80.50 分；82.88 合格"));
        measures().change(kept.id(), kept.version(), account(10, "90.00", null, null));
        assertThat(measures().of(probationer).getFirst().draft().account())
                .satisfies(a -> assertThat(java.util.Objects.requireNonNull(a).average())
                        .isEqualByComparingTo("90.00"));
        refused("", () -> measures().change(kept.id(), kept.version(), account(10, "91", null, null)));
        measures().remove(kept.id(), REASON);
        assertThat(measures().of(probationer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "85.00, EXCELLENT",
        "84.99, QUALIFIED",
        "60, QUALIFIED",
        "59.99, UNQUALIFIED",
        "100, EXCELLENT",
        "0, UNQUALIFIED"
    })
    @Rule("DEV-36")
    void eachBandBeginsWithItsOwnNumber(String average, AccountGrade grade) {
        assertThat(AccountGrade.of(new BigDecimal(average), LimitsOf.usual().account()))
                .isEqualTo(grade);
    }

    @Test
    @Rule({"DEV-36", "DEV-04"})
    void whatCanNotBeIsRefusedAtItsField() {
        List<UUID> activists = activists(branch, 2, DAY.minusYears(1));
        UUID probationer = probationers(branch, 1, DAY.minusMonths(6)).getFirst();
        List<UUID> one = List.of(probationer);
        refused("DEV-36", () -> measures().record(activists.subList(0, 1), account(3, "90", null, null)));
        refused(
                "DEV-36",
                () -> measures().record(List.of(probationer, activists.getFirst()), account(3, "90", null, null)));
        refused("DEV-36", () -> measures().record(one, account(null, null, null, null)));
        refused("DEV-36", () -> measures().record(one, account(3, null, null, null)));
        refused("DEV-36", () -> measures().record(one, account(3, "100.01", null, null)));
        refused("DEV-36", () -> measures().record(one, account(0, "90", null, null)));
        refused("DEV-04", () -> measures().record(activists, plain(MeasureKind.TASK, DAY.plusDays(1), "Later")));
        refused(
                "DEV-04",
                () -> measures()
                        .record(
                                activists,
                                plain(MeasureKind.TASK, DAY.minusYears(1).minusDays(1), "Before")));
        refused("", () -> measures().record(activists, plain(MeasureKind.TASK, DAY, " ")));
        assertThat(measures().count(null, "")).isZero();
    }

    @Test
    @Rule("DEV-37")
    void aKeyCandidateHasOneResponsibleMemberAndStandsInTheRoster() {
        List<UUID> cases = activists(branch, 2, DAY.minusYears(1));
        refused("DEV-37", () -> special().assign(cases.getFirst(), first, SPRING, ""));
        world.jdbc()
                .sql("update app.person set tier = 'KEY' where tenant_id = ? and status = 'ACTIVIST'")
                .param(branch)
                .update();
        refused(
                "DEV-37",
                () -> special()
                        .assign(
                                cases.getFirst(),
                                read(cases.getLast()).person().id().value(),
                                SPRING,
                                ""));
        special().assign(cases.getFirst(), first, SPRING, "每月谈心一次");
        special().assign(cases.getFirst(), second, DAY, "带班");
        refused("DEV-04", () -> special().assign(cases.getFirst(), first, SPRING, ""));
        assertThat(special().of(cases.getFirst()))
                .extracting(SpecialCultivation.Kept::cultivator, SpecialCultivation.Kept::endedOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Second member", null),
                        org.assertj.core.groups.Tuple.tuple("First member", DAY));
        Roster roster = bean(Rosters.class).of(RosterKind.SPECIAL);
        assertThat(roster.columns()).contains("责任人", "培养计划");
        assertThat(roster.rows())
                .singleElement()
                .satisfies(r -> assertThat(r).contains("Activist 001", "Second member", "带班", "2026.03.02"));
        SpecialCultivation.Kept now = special().of(cases.getFirst()).getFirst();
        special().end(now.id(), now.version(), DAY);
        assertThat(bean(Rosters.class).of(RosterKind.SPECIAL).rows()).isEmpty();
        assertThat(bean(Rosters.class).of(RosterKind.ACTIVISTS).rows()).hasSize(2);
    }

    private List<Map<String, String>> printed(UUID id, Print print) {
        PrintSheet sheet = bean(Prints.class).sheet(id, print, null);
        return java.util.Objects.requireNonNull(sheet.lists().get("measures"));
    }

    private Measures measures() {
        return bean(Measures.class);
    }

    private SpecialCultivation special() {
        return bean(SpecialCultivation.class);
    }

    private static MeasureDraft plain(MeasureKind kind, LocalDate day, String title) {
        return new MeasureDraft(kind, day, title, "", null);
    }

    private static MeasureDraft account(
            @Nullable Integer members, @Nullable String byMembers, @Nullable Integer staff, @Nullable String byStaff) {
        return new MeasureDraft(
                MeasureKind.ACCOUNT,
                SPRING,
                "半年述职",
                "",
                new Account(
                        members,
                        byMembers == null ? null : new BigDecimal(byMembers),
                        staff,
                        byStaff == null ? null : new BigDecimal(byStaff)));
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        r -> assertThat(r.findings().stream().map(Finding::rule))
                                .containsExactly(rule));
    }
}
