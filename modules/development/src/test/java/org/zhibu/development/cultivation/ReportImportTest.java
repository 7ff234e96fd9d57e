package org.zhibu.development.cultivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.policy.Period;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.development.cultivation.ImportCheck.RowFinding;
import org.zhibu.development.path.Span;
import org.zhibu.testkit.Rule;
import org.zhibu.testkit.Statements;

/** A month of a branch of students comes in one table: looked through as a whole, then written as a whole. */
class ReportImportTest extends CultivationTest {
    private static final Span FEBRUARY = Span.of(Period.MONTH, LocalDate.of(2026, 2, 1));
    private static final LocalDate TALKED = LocalDate.of(2026, 2, 20);

    private static final String ROW = "development.import.row.";

    @Test
    @Rule({"DEV-15", "TIM-02"})
    void twoHundredAndThirtyReportsAndTalksComeInOneTable() {
        school();
        activists(school, 230, DAY.minusYears(1));
        ImportFile file = template();
        assertThat(file.people()).isEqualTo(230);
        for (int i = 0; i < 230; i++) {
            file.fill(i, DAY, TALKED);
        }
        ImportCheck check = check(file);
        assertThat(check.wrongRows()).isEmpty();
        assertThat(check.warnings()).isEqualTo(230); // handed in after the month's end
        assertThat(bean(DueReports.class).progress(FEBRUARY)).isEqualTo(new DueReports.Progress(230, 0, 0));
        Batch batch = bean(ReportImports.class).write(check, false);
        assertThat(batch.reports()).isEqualTo(230);
        assertThat(bean(DueReports.class).progress(FEBRUARY)).isEqualTo(new DueReports.Progress(230, 230, 230));
        assertThat(template().people()).isZero();
        assertThat(bean(ThoughtReports.class).undo(batch)).isEqualTo(460);
        assertThat(bean(DueReports.class).progress(FEBRUARY)).isEqualTo(new DueReports.Progress(230, 0, 0));
    }

    @Test
    void aTableTakesAsManyStatementsForTwoHundredAndThirtyAsForThirty() {
        school();
        activists(school, 30, DAY.minusYears(1));
        statements(30, TALKED); // whatever is read once
        bean(ThoughtReports.class).undo(written());
        long few = statements(30, TALKED);
        bean(ThoughtReports.class).undo(written());
        activists(school, 200, DAY.minusYears(1));
        statements(1, TALKED); // tasks of all newcomers
        bean(ThoughtReports.class).undo(written());
        assertThat(statements(230, TALKED)).isLessThanOrEqualTo(few);
    }

    @Test
    @Rule({"DEV-15", "DEV-04"})
    void eachWrongRowIsNamedAndNothingIsWrittenUntilItIsDropped() {
        school();
        List<UUID> cases = activists(school, 6, DAY.minusYears(1));
        bean(ThoughtReports.class).record(cases.get(5), FEBRUARY, ReportDraft.on(DAY, "Reader"));
        ImportFile file = template();
        assertThat(file.people()).isEqualTo(6); // the sixth still lacks the talk
        file.fill(0, DAY.plusDays(1), TALKED); // in the future
        file.fill(1, LocalDate.of(2026, 1, 31), null); // before the period
        file.fill(2, DAY, DAY); // a talk in March
        file.set(3, ImportColumn.DELIVERED_ON, "soon");
        file.fill(4, DAY, TALKED); // right
        file.fill(5, DAY, TALKED); // there already
        file.add("", "Nobody").fill(6, DAY, null);
        file.add(file.text(4, ImportColumn.NUMBER), "Activist 005").fill(7, DAY, null); // twice
        file.add("", "").fill(8, DAY, null);
        file.add(file.text(0, ImportColumn.NUMBER), "Activist 002").fill(9, DAY, null);
        file.add("FFFFFFF0", "Activist 002").fill(10, DAY, null);
        file.add("", "Activist 002").set(11, ImportColumn.TALKED_ON, TALKED.toString());
        ImportCheck check = check(file);
        Map<Integer, List<String>> found = new TreeMap<>();
        for (RowFinding f : check.findings()) {
            if (f.isError()) {
                found.computeIfAbsent(f.row(), r -> new ArrayList<>())
                        .add(f.finding().messageKey());
            }
        }
        Map<Integer, List<String>> expected = new TreeMap<>();
        expected.put(ImportFile.shown(0), List.of(ROW + "future"));
        expected.put(ImportFile.shown(1), List.of(ROW + "reportBefore"));
        expected.put(ImportFile.shown(2), List.of(ROW + "talkOutside"));
        expected.put(ImportFile.shown(3), List.of("development.import.noDay"));
        expected.put(ImportFile.shown(5), List.of(ROW + "reported"));
        expected.put(ImportFile.shown(6), List.of(ROW + "unknownName"));
        expected.put(ImportFile.shown(7), List.of(ROW + "double"));
        expected.put(ImportFile.shown(8), List.of(ROW + "noName"));
        expected.put(ImportFile.shown(9), List.of(ROW + "otherName"));
        expected.put(ImportFile.shown(10), List.of(ROW + "unknownNumber"));
        expected.put(ImportFile.shown(11), List.of(ROW + "double", ROW + "noTalker"));
        assertThat(found).isEqualTo(expected);

        ReportImports imports = bean(ReportImports.class);
        assertThatThrownBy(() -> imports.write(check, false))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(keys(r)).containsExactly("development.import.wrong"));
        assertThat(bean(DueReports.class).progress(FEBRUARY).delivered()).isOne();
        Batch batch = imports.write(check, true);
        assertThat(batch.reports()).isOne();
        assertThat(batch.talks()).isOne();
        assertThat(bean(ThoughtReports.class).of(cases.get(4))).hasSize(1);
    }

    @Test
    void peopleOfOneNameAreToldApartByTheirNumber() {
        school();
        List<UUID> cases = activists(school, 2, DAY.minusYears(1));
        world.jdbc()
                .sql("update app.person set name = '张三' where tenant_id = ? and status = 'ACTIVIST'")
                .param(school)
                .update();
        ImportFile file = template();
        String number = file.text(1, ImportColumn.NUMBER);
        file.set(0, ImportColumn.NUMBER, "").set(0, ImportColumn.NAME, "张　三").fill(0, DAY, TALKED);
        file.set(1, ImportColumn.NUMBER, number.toLowerCase(java.util.Locale.ROOT))
                .fill(1, DAY, TALKED);
        ImportCheck check = check(file);
        assertThat(check.findings())
                .filteredOn(RowFinding::isError)
                .singleElement()
                .satisfies(f -> assertThat(f.finding()).isEqualTo(Finding.block("", ROW + "twoOfOneName", 2, "张三")));
        bean(ReportImports.class).write(check, true);
        UUID one = cases.stream()
                .filter(c -> c.toString().toUpperCase(java.util.Locale.ROOT).endsWith(number))
                .findFirst()
                .orElseThrow();
        assertThat(bean(ThoughtReports.class).of(one)).hasSize(1);
    }

    @Test
    @Rule({"DEV-15", "DEV-80"})
    void whoIsNotAskedInThePeriodIsRefused() {
        List<UUID> cases = activists(branch, 2, DAY.minusYears(1));
        UUID applicant = applicant("Applicant", DAY.minusYears(1));
        world.jdbc()
                .sql("update app.development_case set closed_on = ? where id = ?")
                .params(DAY, cases.getLast())
                .update();
        Span quarter = Span.of(Period.QUARTER, LocalDate.of(2026, 1, 1));
        ImportFile file = new ImportFile(bean(ReportSheets.class).template(quarter));
        file.fill(0, DAY, null);
        file.add("", "Activist 002").fill(1, DAY, null);
        file.add("", "Applicant").fill(2, DAY, null);
        ImportCheck check = check(file, quarter);
        assertThat(check.findings())
                .extracting(f -> f.finding().messageKey())
                .containsExactly(ROW + "closed", ROW + "notAsked");
        assertThat(check.entries()).extracting(ImportEntry::caseId).containsExactly(cases.getFirst());
        assertThat(applicant).isNotNull();
    }

    @Test
    void whatHasChangedSinceTheCheckIsNotWritten() {
        school();
        List<UUID> cases = activists(school, 3, DAY.minusYears(1));
        ImportFile file = template();
        for (int i = 0; i < 3; i++) {
            file.fill(i, DAY, TALKED);
        }
        ImportCheck check = check(file);
        bean(ThoughtReports.class).record(cases.getFirst(), FEBRUARY, ReportDraft.on(DAY, "Another"));
        assertThatThrownBy(() -> bean(ReportImports.class).write(check, true))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(keys(r)).containsExactly("development.import.changed"));
        assertThat(bean(DueReports.class).progress(FEBRUARY)).isEqualTo(new DueReports.Progress(3, 1, 0));
    }

    @Test
    void rowsThatAreLeftEmptyAreNothingToSay() {
        school();
        activists(school, 3, DAY.minusYears(1));
        ImportFile file = template().fill(1, DAY, null);
        file.set(0, ImportColumn.READER, "Reader");
        file.set(2, ImportColumn.POINTS, "We talked");
        ImportCheck check = check(file);
        assertThat(check.blank()).isOne();
        assertThat(check.findings())
                .filteredOn(RowFinding::isError)
                .extracting(RowFinding::row, f -> f.finding().messageKey())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ImportFile.shown(2), ROW + "noDay"));
    }

    @Test
    void filesThatAreNoSuchTableAreRefused() {
        school();
        activists(school, 1, DAY.minusYears(1));
        ReportSheets sheets = bean(ReportSheets.class);
        assertThatThrownBy(() -> sheets.read("name;day".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        r -> assertThat(keys(r)).containsExactly("development.import.file.NOT_A_SPREADSHEET"));
        ImportFile file = template();
        file.set(-1, ImportColumn.NAME, "Somebody");
        assertThatThrownBy(() -> sheets.read(file.bytes()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        r -> assertThat(keys(r)).containsExactly("development.import.noHeader"));
    }

    private long statements(int people, LocalDate talked) {
        ImportFile file = template();
        for (int i = 0; i < people; i++) {
            file.fill(i, DAY, talked);
        }
        byte[] bytes = file.bytes();
        return Statements.of(() -> {
            ImportCheck check = bean(ReportImports.class)
                    .check(FEBRUARY, "file.xlsx", bean(ReportSheets.class).read(bytes));
            last = bean(ReportImports.class).write(check, false);
        });
    }

    private Batch last = new Batch(UUID.randomUUID(), 0, 0);

    private Batch written() {
        return last;
    }

    private ImportFile template() {
        return new ImportFile(bean(ReportSheets.class).template(FEBRUARY));
    }

    private ImportCheck check(ImportFile file) {
        return check(file, FEBRUARY);
    }

    private ImportCheck check(ImportFile file, Span span) {
        return bean(ReportImports.class)
                .check(span, "file.xlsx", bean(ReportSheets.class).read(file.bytes()));
    }

    private static List<String> keys(RefusedException refused) {
        return refused.findings().stream().map(Finding::messageKey).toList();
    }
}
