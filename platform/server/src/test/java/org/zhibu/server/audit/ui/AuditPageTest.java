package org.zhibu.server.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.audit.AuditEntry;
import org.zhibu.server.PortalTest;
import org.zhibu.server.shell.NoPermissionView;
import org.zhibu.testkit.Login;

class AuditPageTest extends PortalTest {
    @Autowired
    Audit audit;

    private long village;

    @BeforeEach
    void openPage() {
        village = world.branch(world.committee(world.county("甲县委组织部"), "乙镇党委"), "子村党支部");
        actAs(world.login(village, "王某", "BRANCH_SECRETARY"));
        audit.record(AuditEntry.of("people.change", "张三").change("name", "张叁", "张三"));
        audit.record("people.leave", "李四");
        open(world.login(village, "纪某", "DISCIPLINE_COMMISSIONER"));
        navigate("audit");
    }

    @Test
    void showsTheNewestFirstAndNarrowsDown() {
        assertThat(GridKt._size(grid())).isEqualTo(2);
        assertThat(GridKt._getFormattedRow(grid(), 0)).contains("登记离开", "李四");
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("对象、原因或内容")), "张叁");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        assertThat(GridKt._getFormattedRow(grid(), 0)).contains("修改人员信息", "张三", "1项");
    }

    @Test
    void saysThatTheRecordIsWholeOrWhereItIsNot() {
        _click(_get(Button.class, spec -> spec.withText("核验记录")));
        SingleConnectionDataSource connection = new SingleConnectionDataSource(
                context.getEnvironment().getRequiredProperty("spring.datasource.url"),
                "postgres",
                superuserPassword(),
                true);
        JdbcClient.create(connection)
                .sql("delete from app.audit_entry where tenant_id = ? and seq = 1")
                .param(village)
                .update();
        connection.destroy();
        _click(_get(Button.class, spec -> spec.withText("核验记录")));
        assertThat(_get(Paragraph.class, spec -> spec.withClasses("finding-block"))
                        .getText())
                .isEqualTo("子村党支部：第1条记录缺失。");
    }

    @Test
    void isClosedToOthers() {
        Login member = world.login(village, "普通党员", "MEMBER");
        open(member);
        navigate("audit");
        _get(NoPermissionView.class);
    }

    @SuppressWarnings("unchecked")
    private static Grid<Object> grid() {
        return _get(Grid.class);
    }
}
