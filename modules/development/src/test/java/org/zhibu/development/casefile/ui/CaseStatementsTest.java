package org.zhibu.development.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.grid.Grid;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.casefile.CaseFilter;
import org.zhibu.development.casefile.CaseLists;
import org.zhibu.development.casefile.CaseSheet;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Happening;
import org.zhibu.testkit.Statements;

/** Pages ask the database as often for many cases as for a few. */
class CaseStatementsTest extends DevelopmentTest {
    private void cases(int number) {
        for (int i = 0; i < number; i++) {
            UUID id = applicant("Applicant " + i, DAY);
            record(id, Happening.of(Act.TALK, DAY).by("Secretary"));
        }
    }

    private static void look() {
        Grid<?> grid = LocatorJ._get(Grid.class);
        GridKt._fetch(grid, 0, Math.min(50, GridKt._size(grid)));
    }

    @Test
    void theListTakesAsManyStatementsForThirtyCasesAsForFive() {
        cases(5);
        long few = statements();
        actAs(secretary);
        cases(25);
        long many = statements();
        assertThat(GridKt._size(LocatorJ._get(Grid.class))).isEqualTo(30);
        assertThat(many).isEqualTo(few).isLessThan(80);
    }

    /** Of a window in which the page was open before. */
    private long statements() {
        open(secretary);
        navigate("m/development");
        navigate("");
        return Statements.of(() -> {
            navigate("m/development");
            look();
        });
    }

    @Test
    void thePageOfACaseTakesAsManyStatementsForALongHistory() {
        UUID id = ready("Applicant", DAY);
        open(secretary);
        long fresh = Statements.of(() -> navigate("m/development/" + id));
        for (int i = 0; i < 6; i++) {
            record(
                    id,
                    Happening.of(Act.NOT_ADOPT, DAY)
                            .decided(
                                    new org.zhibu.development.path.Resolution(false, 3, 3, 0, 1, 2, 0, false, null, ""))
                            .noting("not yet"));
        }
        open(secretary);
        assertThat(Statements.of(() -> navigate("m/development/" + id)))
                .isEqualTo(fresh)
                .isLessThan(250);
    }

    @Test
    void theSheetTakesAsManyStatementsForThirtyCasesAsForFive() {
        cases(5);
        CaseSheet sheet = bean(CaseSheet.class);
        sheet.xlsx(CaseFilter.OPEN, CaseLists.Order.NAME, false);
        long few = Statements.of(() -> sheet.xlsx(CaseFilter.OPEN, CaseLists.Order.NAME, false));
        cases(25);
        assertThat(Statements.of(() -> sheet.xlsx(CaseFilter.OPEN, CaseLists.Order.NAME, false)))
                .isEqualTo(few);
        assertThat(world.jdbc()
                        .sql("select count(*) from app.audit_entry where tenant_id = ? and act = 'development.export'")
                        .param(branch)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }
}
