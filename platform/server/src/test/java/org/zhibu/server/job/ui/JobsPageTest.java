package org.zhibu.server.job.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhibu.server.PortalTest;
import org.zhibu.server.job.JobRow;

/** The operator chooses a job and lets it run at once. */
class JobsPageTest extends PortalTest {
    private static final String JOB = "platform.tasks";

    private long operator;

    @BeforeEach
    void openPage() {
        operator = world.operator("平台运行");
        open(world.login(operator, "钱某", "OPERATOR"));
        navigate("operator/jobs");
    }

    @Test
    void nothingRunsBeforeAJobIsChosenAndTheChosenOneRunsAtOnce() {
        Button run = _get(Button.class, s -> s.withText("立即运行"));
        assertThat(run.isEnabled()).isFalse();
        Grid<JobRow> grid = grid();
        grid.asSingleSelect().setValue(row());
        assertThat(run.isEnabled()).isTrue();
        Instant before = Instant.now();
        _click(run);
        await().atMost(Duration.ofSeconds(30)).pollInSameThread().untilAsserted(() -> {
            _click(_get(Button.class, s -> s.withText("刷新")));
            assertThat(row().running()).isFalse();
            assertThat(row().lastStart()).isNotNull().isAfterOrEqualTo(before.minusSeconds(1));
        });
        assertThat(world.jdbc()
                        .sql("select count(*) from app.audit_entry where tenant_id = ? and act like 'job%'")
                        .param(operator)
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private static JobRow row() {
        Grid<JobRow> grid = grid();
        return IntStream.range(0, GridKt._size(grid))
                .mapToObj(i -> GridKt._get(grid, i))
                .filter(r -> r.name().equals(JOB))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Grid<JobRow> grid() {
        return _get(Grid.class);
    }
}
