package org.zhibu.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.document.Numbering;
import org.zhibu.server.PortalTest;
import org.zhibu.testkit.Login;

/** Numbers without gaps and without doubles. */
class NumberingTest extends PortalTest {
    @Autowired
    Numbering numbering;

    @Autowired
    TransactionTemplate transactions;

    private long town;
    private Login secretary;

    @BeforeEach
    void openCommittee() {
        long county = world.county("甲县委组织部");
        town = world.committee(county, "乙镇党委");
        secretary = world.login(town, "赵某", "COMMITTEE_SECRETARY");
        actAs(secretary);
    }

    @Test
    void countsPerSeriesAndYear() {
        assertThat(next("reply", 2026)).isEqualTo("〔2026〕1号");
        assertThat(next("reply", 2026)).isEqualTo("〔2026〕2号");
        assertThat(next("reply", 2027)).isEqualTo("〔2027〕1号");
        assertThat(next("letter", 2026)).isEqualTo("〔2026〕1号");
        world.jdbc()
                .sql("insert into app.number_format (tenant_id, series, prefix) values (?, 'reply', '乙镇党复')")
                .param(town)
                .update();
        assertThat(next("reply", 2026)).isEqualTo("〔2026〕3号");
        assertThat(next("reply", 2028)).isEqualTo("乙镇党复〔2028〕1号");
        assertThat(next("reply", 2028)).isEqualTo("乙镇党复〔2028〕2号");
    }

    @Test
    void aTransactionThatIsUndoneLeavesNoGap() {
        next("reply", 2026);
        transactions.executeWithoutResult(t -> {
            assertThat(numbering.next("reply", 2026)).isEqualTo("〔2026〕2号");
            t.setRollbackOnly();
        });
        assertThat(next("reply", 2026)).isEqualTo("〔2026〕2号");
    }

    @Test
    void needsTheTransactionOfItsDocument() {
        assertThatThrownBy(() -> numbering.next("reply", 2026)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void peopleAtOnceGetDifferentNumbersWithoutGaps() throws Exception {
        Callable<String> one = () -> {
            actAs(secretary);
            return next("reply", 2026);
        };
        List<String> numbers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<String> number : threads.invokeAll(java.util.Collections.nCopies(40, one))) {
                numbers.add(number.get());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> "〔2026〕" + i + "号")
                        .toList());
    }

    private String next(String series, int year) {
        return transactions.execute(t -> numbering.next(series, year));
    }
}
