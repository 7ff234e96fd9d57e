package org.zhibu.development.cultivation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibu.api.policy.Period;
import org.zhibu.development.cultivation.CultivationTest;
import org.zhibu.development.cultivation.DueReports;
import org.zhibu.development.cultivation.ImportFile;
import org.zhibu.development.cultivation.ReportSheets;
import org.zhibu.testkit.Login;
import org.zhibu.testkit.Rule;

/** The page on which a table of reports is taken over. */
class ReportImportPageTest extends CultivationTest {
    private static final org.zhibu.development.path.Span MARCH = org.zhibu.development.path.Span.of(Period.MONTH, DAY);

    @Test
    @Rule("DEV-15")
    void wrongRowsAreShownAndTheRestIsWrittenWhenTheyAreDropped() {
        Login secretary = school();
        activists(school, 3, DAY.minusYears(1));
        open(secretary);
        navigate("m/development/reports/import");
        ImportFile file = new ImportFile(bean(ReportSheets.class).template(MARCH));
        file.fill(0, DAY, DAY).fill(1, DAY.plusDays(1), null);
        _get(ReportImportView.class).take("三月.xlsx", file.bytes());
        assertThat(verdict()).startsWith("有的行不对");
        assertThat(badges()).contains("共 3 行", "汇报 1 篇", "谈话 1 次", "未填 1 行", "有错 1 行");
        Grid<?> findings = _get(Grid.class);
        assertThat(GridKt._size(findings)).isOne();
        _click(_get(Button.class, b -> b.withText("跳过有错的 1 行，写入其余")));
        assertThat(bean(DueReports.class).progress(MARCH).delivered()).isZero();
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(verdict()).isEqualTo("已登记汇报 1 篇、谈话 1 次");
        assertThat(bean(DueReports.class).progress(MARCH).delivered()).isOne();
        _click(_get(Button.class, b -> b.withText("撤销上次批量登记")));
        assertThat(bean(DueReports.class).progress(MARCH).delivered()).isZero();
    }

    @Test
    void aFileThatIsNoTableIsRefusedInWords() {
        Login secretary = school();
        open(secretary);
        navigate("m/development/reports/import");
        _get(ReportImportView.class).take("a.csv", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).anyMatch(t -> t.startsWith("这不是 Excel 工作簿"));
        _assertNone(Grid.class);
    }

    private static String verdict() {
        return _get(Paragraph.class, p -> p.withClasses("roster-verdict")).getText();
    }

    private static List<String> badges() {
        return _find(Span.class, s -> s.withClasses("badge")).stream()
                .map(Span::getText)
                .toList();
    }
}
