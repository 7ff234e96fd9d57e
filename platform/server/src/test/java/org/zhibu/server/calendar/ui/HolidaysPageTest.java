package org.zhibu.server.calendar.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.server.PortalTest;
import org.zhibu.server.calendar.HolidaySheets;
import org.zhibu.server.calendar.Holidays;

/** The operator imports a year from a table: what is wrong is said row by row, and nothing is written until all is right. */
class HolidaysPageTest extends PortalTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2028, 1, 3);

    @Autowired
    Holidays holidays;

    @Autowired
    HolidaySheets sheets;

    @Autowired
    WorkingDays days;

    @BeforeEach
    void openPage() {
        clock.setDate(LocalDate.of(2027, 11, 2));
        long operator = world.operator("平台运行");
        open(world.login(operator, "钱某", "OPERATOR"));
        navigate("operator/holidays");
        click("导入一年", 0);
    }

    @AfterEach
    void forgetTheYear() {
        world.jdbc().sql("delete from app.calendar_year where year = 2028").update();
    }

    @Test
    void aBadTableIsToldRowByRowAndNothingIsWritten() {
        assertThat(_get(IntegerField.class, s -> s.withLabel("年份")).getValue()).isEqualTo(2028);
        _setValue(_get(TextField.class, s -> s.withLabel("依据")), "国务院办公厅通知");
        form().take(table(
                List.of(LocalDate.of(2028, 1, 1), "休", "元旦"),
                List.of("不是日期", "休", "元旦"),
                List.of(LocalDate.of(2027, 1, 1), "休", "元旦"),
                List.of(LocalDate.of(2028, 1, 8), "补", "元旦"),
                List.of(LocalDate.of(2028, 1, 1), "休", "元旦")));
        click("导入一年", 1);
        assertThat(said())
                .contains("第 3 行：“不是日期”不是日期")
                .contains("第 4 行：2027-01-01 不在 2028 年")
                .contains("第 5 行：“补”应为“休”或“班”")
                .contains("第 6 行：2028-01-01 重复");
        assertThat(holidays.days(2028)).isEmpty();
        assertThat(holidays.years()).noneMatch(y -> y.year() == 2028);
        assertThat(_get(TextArea.class).getValue()).as("nothing typed is lost").contains("不是日期");
    }

    @Test
    void aGoodTableCountsAtOnce() {
        _setValue(_get(TextField.class, s -> s.withLabel("依据")), "国务院办公厅通知");
        form().take(table(List.of(NEW_YEAR, "休", "元旦"), List.of("2028-01-08", "班", "元旦")));
        click("导入一年", 1);
        assertThat(holidays.days(2028)).hasSize(2);
        assertThat(days.isWorkingDay(NEW_YEAR)).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2028, 1, 8))).isTrue();
    }

    @Test
    void whatExcelWritesAsCsvInChinaAndAsUnicodeIsReadTheSame() {
        String lines = "日期,类型,节日\r\n2028/1/3,休,元旦\r\n";
        assertThat(sheets.lines(lines.getBytes(Charset.forName("GB18030")))).isEqualTo(lines);
        assertThat(sheets.lines(("\uFEFF" + lines).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(lines);
    }

    @Test
    void theTemplateIsReadByTheImportAndABrokenFileIsRefusedAtTheField() {
        form().take(sheets.template());
        TextArea lines = _get(TextArea.class);
        assertThat(lines.getValue()).isEqualTo("日期,类型,节日");
        form().take(new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(lines.isInvalid()).isTrue();
        assertThat(lines.getErrorMessage()).contains("无法读取这个文件");
        assertThat(lines.getValue()).isEqualTo("日期,类型,节日");
    }

    private static byte[] table(List<?>... rows) {
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet =
                    book.sheet("节假日", List.of(), List.of(Column.date("日期"), Column.text("类型"), Column.text("节日")));
            for (List<?> row : rows) {
                sheet.row(row.toArray());
            }
            return book.bytes();
        }
    }

    private static HolidayForm form() {
        return _get(HolidayForm.class);
    }

    private static String said() {
        return _get(HolidayForm.class).getElement().getOuterHTML();
    }

    private static void click(String text, int which) {
        _click(_find(Button.class, s -> s.withText(text)).get(which));
    }
}
