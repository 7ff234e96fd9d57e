package org.zhibu.server.document;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.document.Numbering;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Login;

/** The letters before an official number: set by the office, fixed for a year with its first number. */
class NumberPrefixesTest extends PortalTest {
    private static final String REPLY = "submission.reply";

    @Autowired
    NumberPrefixes prefixes;

    @Autowired
    Numbering numbering;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private long town;
    private Login secretary;

    @BeforeEach
    void openCommittee() {
        clock.setDate(LocalDate.of(2026, 6, 8));
        town = world.committee(world.county("甲县委组织部"), "乙镇党委");
        secretary = world.login(town, "赵某", "COMMITTEE_SECRETARY");
        actAs(secretary);
    }

    @Test
    void beforeTheFirstNumberOfTheYearItCountsAtOnce() {
        prefixes.set(REPLY, " 乙镇党复 ", row().version());
        assertThat(row().next()).isEqualTo("乙镇党复〔2026〕1号");
        assertThat(row().begun()).isFalse();
        assertThat(next(2026)).isEqualTo("乙镇党复〔2026〕1号");
        assertThat(row().next()).isEqualTo("乙镇党复〔2026〕2号");
        assertThat(audited()).containsExactly("submission.reply · 乙镇党复");
    }

    @Test
    void aYearThatHasBegunKeepsItsPrefixAndTheNextOneTakesTheNew() {
        next(2026);
        prefixes.set(REPLY, "乙镇党复", row().version());
        assertThat(row().begun()).isTrue();
        assertThat(row().next()).isEqualTo("〔2026〕2号");
        assertThat(row().coming()).isEqualTo("乙镇党复");
        assertThat(next(2026)).isEqualTo("〔2026〕2号");
        clock.setDate(LocalDate.of(2027, 1, 2));
        assertThat(row().next()).isEqualTo("乙镇党复〔2027〕1号");
        assertThat(next(2026)).as("late in the old year's series").isEqualTo("〔2026〕3号");
        assertThat(next(2027)).isEqualTo("乙镇党复〔2027〕1号");
    }

    @Test
    void theDatabaseKeepsThePrefixOfAYear() {
        next(2026);
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        t -> jdbc.sql("update app.number_series set prefix = '别的' where series = ?")
                                .param(REPLY)
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoIsLateOrTypesNonsenseOrMayNotIsRefused() {
        int seen = row().version();
        prefixes.set(REPLY, "甲", seen);
        refused(() -> prefixes.set(REPLY, "乙", seen), "input.stale");
        refused(() -> prefixes.set(REPLY, "乙〔2026〕", row().version()), "number.refused.year");
        refused(() -> prefixes.set(REPLY, "长".repeat(21), row().version()), "input.tooLong");
        prefixes.set(REPLY, "", row().version());
        assertThat(row().coming()).isEmpty();
        actAs(world.login(town, "钱某", "MEMBER"));
        assertThatThrownBy(() -> prefixes.list()).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> prefixes.set(REPLY, "丙", 0)).isInstanceOf(RefusedException.class);
    }

    @Test
    void eachOfficeHasItsOwn() {
        prefixes.set(REPLY, "乙镇党复", row().version());
        actAs(world.login(world.committee(world.county("丙县"), "丁镇党委"), "孙某", "COMMITTEE_SECRETARY"));
        assertThat(row().next()).isEqualTo("〔2026〕1号");
    }

    @Test
    void thePageSaysFromWhenTheNewLettersCount() {
        next(2026);
        open(secretary);
        navigate("numbers");
        Grid<NumberRow> grid = grid();
        assertThat(GridKt._size(grid)).isEqualTo(prefixes.list().size());
        grid.asSingleSelect().setValue(row());
        _click(_get(Button.class, s -> s.withText("修改代字")));
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .anyMatch(t -> t.contains("2026年已经编到1号") && t.contains("从2027年第1号起使用"));
        TextField field = _get(TextField.class, s -> s.withLabel("机关代字"));
        _setValue(field, "乙镇党复");
        assertThat(field.getHelperText()).isEqualTo("文号将写作：乙镇党复〔2027〕1号");
        _click(_get(Button.class, s -> s.withText("保存")));
        assertThat(row().coming()).isEqualTo("乙镇党复");
        assertThat(row().next()).isEqualTo("〔2026〕2号");
    }

    @SuppressWarnings("unchecked")
    private static Grid<NumberRow> grid() {
        return _get(Grid.class, s -> s.withClasses("number-grid"));
    }

    private NumberRow row() {
        return prefixes.list().stream()
                .filter(r -> r.series().equals(REPLY))
                .findFirst()
                .orElseThrow();
    }

    private String next(int year) {
        return transactions.execute(t -> numbering.next(REPLY, year));
    }

    private List<String> audited() {
        return world.jdbc()
                .sql("select subject from app.audit_entry where tenant_id = ? and act = 'number.prefix'")
                .param(town)
                .query(String.class)
                .list();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::messageKey)
                                .contains(key));
    }
}
