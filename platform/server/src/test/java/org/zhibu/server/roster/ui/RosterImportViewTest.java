package org.zhibu.server.roster.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.api.table.Column;
import org.zhibu.api.table.Sheet;
import org.zhibu.api.table.Spreadsheet;
import org.zhibu.server.PortalTest;
import org.zhibu.server.shell.NoPermissionView;
import org.zhibu.testkit.Login;

class RosterImportViewTest extends PortalTest {
    private long village;
    private Login secretary;

    @BeforeEach
    void openPage() {
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "丙村党支部");
        secretary = world.login(village, "王某", "BRANCH_SECRETARY");
        open(secretary);
        navigate("people/import");
    }

    @Test
    void aFileIsCheckedLookedAtAndWritten() {
        upload(roster("张三", "1980-01-01", "李四", "1981-01-01"));
        awaitText("可以导入");
        assertThat(badges()).contains("共 2 行", "新增 2 人", "错误 0 处");
        _click(_get(Button.class, spec -> spec.withText("导入 2 人")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        awaitText("导入完成：新增 2 人");
        assertThat(people()).isEqualTo(3);
    }

    @Test
    void errorsAreListedAndKeepTheFileOut() {
        upload(roster("张三", "1980-02-30", "", "1981-01-01"));
        awaitText("有错误，不能导入");
        assertThat(_find(Button.class, spec -> spec.withText("导入 2 人"))).isEmpty();
        assertThat(messages()).anyMatch(m -> m.contains("第 2 行") && m.contains("1980-02-30"));
        assertThat(messages()).anyMatch(m -> m.contains("第 3 行没有“姓名”"));
        assertThat(people()).isOne();
    }

    @Test
    void whoLeavesAndComesBackFindsTheResult() {
        upload(roster("张三", "1980-01-01"));
        navigate("people");
        navigate("people/import");
        awaitText("可以导入");
        open(world.login(village, "李某", "BRANCH_DEPUTY"));
        navigate("people/import");
        awaitText("可以导入");
    }

    @Test
    void isClosedToMembers() {
        open(world.login(village, "普通党员", "MEMBER"));
        navigate("people/import");
        assertThat(_find(NoPermissionView.class)).isNotEmpty();
    }

    private static void upload(byte[] file) {
        UploadKt._upload(_get(Upload.class), "名册.xlsx", file);
        MockVaadin.clientRoundtrip(false);
    }

    private static void awaitText(String text) {
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).anyMatch(t -> t.contains(text));
        });
    }

    private static List<String> badges() {
        return _find(Span.class, spec -> spec.withClasses("badge")).stream()
                .map(Span::getText)
                .toList();
    }

    private static List<String> messages() {
        Grid<?> grid = _find(Grid.class).getFirst();
        return java.util.stream.IntStream.range(0, GridKt._size(grid))
                .mapToObj(i -> String.join(" ", GridKt._getFormattedRow(grid, i)))
                .toList();
    }

    private int people() {
        return world.jdbc()
                .sql("select count(*) from app.person where tenant_id = ?")
                .param(village)
                .query(Integer.class)
                .single();
    }

    private static byte[] roster(@Nullable String... namesAndBirths) {
        try (Spreadsheet book = new Spreadsheet()) {
            Sheet sheet = book.sheet(
                    "名册",
                    List.of(),
                    List.of(Column.text("姓名"), Column.text("性别"), Column.text("出生日期"), Column.text("政治面貌")));
            for (int i = 0; i < namesAndBirths.length; i += 2) {
                sheet.row(namesAndBirths[i], "男", namesAndBirths[i + 1], "群众");
            }
            return book.bytes();
        }
    }
}
