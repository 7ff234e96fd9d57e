package org.zhibu.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.people.NationalId;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The rosters, their filters, views and spreadsheet, and what is entered of a person. */
class RosterTest extends PortalTest {
    @Autowired
    Register register;

    @Autowired
    RosterExport export;

    @Autowired
    SavedViews views;

    private long village;
    private Login secretary;

    @BeforeEach
    void openBranch() {
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        actAs(secretary);
    }

    @Test
    @Rule({"PPL-40", "PPL-42", "DEV-18"})
    void eachRosterIsAViewOfTheOneRegister() {
        world.person(village, "申请甲", "APPLICANT");
        world.person(village, "积极甲", "ACTIVIST");
        tier("积极乙", "KEY");
        tier("积极丙", "PLANNED");
        world.person(village, "发展甲", "CANDIDATE");
        world.person(village, "预备甲", "PROBATIONARY");
        world.person(village, "团员甲", "LEAGUE_MEMBER");
        assertThat(names(Roster.APPLICANTS)).containsExactly("申请甲");
        assertThat(names(Roster.ACTIVISTS_ORDINARY)).containsExactly("积极甲");
        assertThat(names(Roster.ACTIVISTS_KEY)).containsExactly("积极乙");
        assertThat(names(Roster.ACTIVISTS_PLANNED)).containsExactly("积极丙");
        assertThat(names(Roster.CANDIDATES)).containsExactly("发展甲");
        assertThat(names(Roster.PROBATIONARY)).containsExactly("预备甲");
        assertThat(names(Roster.MEMBERS)).containsExactlyInAnyOrder("王某", "预备甲");
        assertThat(names(Roster.DUES)).containsExactlyInAnyOrder("王某", "预备甲");
        assertThat(names(Roster.LEAGUE)).containsExactly("团员甲");
        assertThat(names(Roster.FLOATING)).isEmpty();
        clock.setDate(LocalDate.of(2027, 3, 15));
        away("预备甲", LocalDate.of(2026, 9, 15));
        away("王某", LocalDate.of(2026, 9, 16));
        assertThat(names(Roster.FLOATING)).containsExactly("预备甲");
        clock.setDate(LocalDate.of(2027, 3, 16));
        assertThat(names(Roster.FLOATING)).containsExactlyInAnyOrder("预备甲", "王某");
    }

    @ParameterizedTest
    @CsvSource({"35, 35, true", "36, , false", ", 34, false", "34, 36, true", ", 35, true", "35, , true"})
    @Rule("PPL-29")
    void filtersByFullYears(Integer from, Integer to, boolean found) {
        LocalDate today = LocalDate.now(clock);
        world.jdbc()
                .sql("update app.person set birth_date = ? where tenant_id = ?")
                .params(today.minusYears(36).plusDays(1), village)
                .update();
        PersonFilter filter = new PersonFilter("", Roster.ALL, null, null, from, to, null, null, null, false);
        assertThat(register.count(filter)).isEqualTo(found ? 1 : 0);
    }

    @Test
    @Rule({"PPL-01", "PPL-02", "PPL-03", "PPL-05", "PPL-06", "PPL-08", "PPL-10", "PPL-30"})
    void whatIsEnteredIsKeptFoundAndMasked() {
        PersonFacts facts = new PersonFacts(
                new PersonFacts.Identity(
                        "张三",
                        Sex.FEMALE,
                        null,
                        new NationalId("11010519491231002X"),
                        "汉族",
                        "某省某县",
                        "13800001234",
                        "某村",
                        "某村"),
                new PersonFacts.Education(EducationLevel.JUNIOR_COLLEGE, "", "农艺师", "", ""),
                new PersonFacts.Work(
                        "某合作社", "社员", "农业", FrontLine.PRODUCTION, List.of(PersonTag.PACE_SETTER, PersonTag.VETERAN)),
                new PersonFacts.PartyDates(
                        null,
                        null,
                        null,
                        null,
                        LocalDate.of(1980, 7, 1),
                        null,
                        LocalDate.of(1981, 7, 1),
                        LocalDate.of(1981, 7, 1)),
                new PersonFacts.Affiliation(LocalDate.of(2010, 1, 1), true, "某机关支部"),
                new PersonFacts.Dues(
                        DuesCategory.FARMER, null, new java.math.BigDecimal("0.20"), LocalDate.of(2026, 3, 15)),
                new PersonFacts.Welfare(true, true, true, "独居"),
                new PersonFacts.League(false, LocalDate.of(1965, 5, 4), "", true, null));
        PersonId id = register.save(new PersonEntry(null, 0, PoliticalStatus.FULL, null, null, facts));
        PersonFacts kept = register.entry(id).facts();
        assertThat(kept.identity().birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(kept.dues().duesPaidTo()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("identity.birthDate", "dues.duesPaidTo")
                .isEqualTo(facts);
        PersonFilter filter = new PersonFilter(
                "张",
                Roster.MEMBERS,
                null,
                null,
                null,
                null,
                Sex.FEMALE,
                EducationLevel.JUNIOR_COLLEGE,
                PersonTag.VETERAN,
                false);
        PersonRow row = register.list(filter, PersonOrder.FULL, false, 0, 10).getFirst();
        assertThat(row.details().nationalId()).isEqualTo("110*************2X");
        assertThat(row.details().phone()).isEqualTo("138****1234");
        assertThat(audit("people.look")).containsExactly("张三");
    }

    @Test
    @Rule({"PPL-01", "PPL-42"})
    void aNationalIdIsThereOnceAndAgreesWithTheSex() {
        save("张三", Sex.FEMALE);
        refused(() -> save("李四", Sex.FEMALE), "PPL-42");
        refused(() -> save("李四", Sex.MALE), "PPL-01");
        long neighbour = world.branch(world.county("丁县委组织部"), "戊村党支部");
        actAs(world.login(neighbour, "赵某", "BRANCH_SECRETARY"));
        save("张三", Sex.FEMALE);
    }

    @Test
    @Rule("PPL-04")
    void datesOfThePartyFollowEachOther() {
        PersonFacts facts = PersonFacts.of(PersonFacts.Identity.of("张三", Sex.MALE, LocalDate.of(1980, 1, 1)));
        LocalDate day = LocalDate.of(2020, 1, 1);
        refused(
                () -> register.save(entry(facts.with(
                        new PersonFacts.PartyDates(day, day.minusDays(1), null, null, null, null, null, null)))),
                "PPL-04");
        refused(
                () -> register.save(entry(facts.with(new PersonFacts.PartyDates(
                        LocalDate.of(1979, 12, 31), null, null, null, null, null, null, null)))),
                "PPL-04");
        refused(
                () -> register.save(entry(facts.with(new PersonFacts.PartyDates(
                        LocalDate.now(clock).plusDays(1), null, null, null, null, null, null, null)))),
                "PPL-04");
        register.save(entry(facts.with(new PersonFacts.PartyDates(day, day, null, day, day, null, null, null))));
    }

    @Test
    @Rule("PPL-40")
    void theSpreadsheetIsMaskedAndItsTakingOutIsKept() throws Exception {
        save("张三", Sex.FEMALE);
        byte[] sheet =
                export.xlsx(PersonFilter.of(Roster.MEMBERS), EnumSet.of(RosterColumn.NAME, RosterColumn.NATIONAL_ID));
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(sheet))) {
            var rows = book.getSheetAt(0);
            assertThat(rows.getLastRowNum()).isEqualTo(2);
            List<String> cells = new java.util.ArrayList<>();
            rows.forEach(r -> r.forEach(c -> cells.add(c.getStringCellValue())));
            assertThat(cells).contains("姓名", "张三", "110*************2X").doesNotContain("11010519491231002X");
        }
        assertThat(audit("people.export")).containsExactly("党员花名册，2 人");
    }

    @Test
    @Rule("PPL-40")
    void aViewIsKeptForItsOwner() {
        RosterSettings settings =
                new RosterSettings(PersonFilter.of(Roster.LEAGUE), Set.of(RosterColumn.NAME, RosterColumn.PHONE));
        views.keep("people", "团员", settings.toJson());
        views.keep("people", "团员", settings.toJson());
        assertThat(views.of("people")).hasSize(1);
        assertThat(RosterSettings.of(views.of("people").getFirst().settings())).contains(settings);
        assertThat(RosterSettings.of("{\"filter\": {\"roster\": \"GONE\"}}")).isEmpty();
        actAs(world.login(village, "李某", "BRANCH_DEPUTY"));
        assertThat(views.of("people")).isEmpty();
        actAs(secretary);
        views.forget("people", "团员");
        assertThat(views.of("people")).isEmpty();
    }

    private PersonId save(String name, Sex sex) {
        PersonFacts facts = PersonFacts.of(
                new PersonFacts.Identity(name, sex, null, new NationalId("11010519491231002X"), "", "", "", "", ""));
        return register.save(entry(facts));
    }

    private static PersonEntry entry(PersonFacts facts) {
        return new PersonEntry(null, 0, PoliticalStatus.FULL, null, null, facts);
    }

    private List<String> names(Roster roster) {
        return register.list(PersonFilter.of(roster), PersonOrder.NAME, true, 0, 50).stream()
                .map(r -> r.person().name())
                .toList();
    }

    private void tier(String name, String tier) {
        world.jdbc()
                .sql("update app.person set tier = ? where id = ?")
                .params(tier, world.person(village, name, "ACTIVIST"))
                .update();
    }

    private void away(String name, LocalDate from) {
        world.jdbc()
                .sql(
                        "insert into app.person_away (tenant_id, person_id, kind, from_date) select tenant_id, id, 'WORK', ? from app.person"
                                + " where tenant_id = ? and name = ?")
                .params(from, village, name)
                .update();
    }

    private List<String> audit(String act) {
        return world.jdbc()
                .sql("select subject from app.audit_entry where tenant_id = ? and act = ?")
                .params(village, act)
                .query(String.class)
                .list();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String rule) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings()).extracting(Finding::rule).containsOnly(rule));
    }
}
