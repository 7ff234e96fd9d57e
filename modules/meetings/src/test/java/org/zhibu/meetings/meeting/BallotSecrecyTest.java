package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.indicator.IndicatorSource;
import org.zhibu.api.indicator.Indicators;
import org.zhibu.meetings.minutes.Choice;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.testkit.Rule;

/**
 * Who owns the database learns who has voted and not what: the same meeting is held twice with the choices of two voters exchanged, and
 * all rows of all tables, of whatever owner, are the same but for random values.
 */
class BallotSecrecyTest extends BallotSetting {
    private static final int ATTEMPTS = 3;
    private static final List<Choice> CHOICES = List.of(Choice.YES, Choice.NO, Choice.YES, Choice.ABSTAIN, Choice.YES);
    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d[.\\d]*(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?");

    private static final Pattern RANDOM = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}" + "|\\\\+x[0-9a-f]*|\\b[0-9a-f]{32,}\\b");

    /** Numbers of the search index: the organisation above, the neighbouring characters below. */
    private static final Pattern WORDS = Pattern.compile("\\b\\d{13,18}\\b");

    private static final int WORD_BITS = 42;

    private SingleConnectionDataSource connection;
    private JdbcClient owner;

    /** What the database holds after each part of the ballot. */
    private record Held(List<String> opened, List<String> first, List<String> second, List<String> closed) {}

    @BeforeEach
    void connect() {
        connection = new SingleConnectionDataSource(
                context.getEnvironment().getRequiredProperty("spring.datasource.url"),
                "postgres",
                superuserPassword(),
                true);
        owner = JdbcClient.create(connection);
    }

    @AfterEach
    void disconnect() {
        owner.sql("drop table if exists app.leak").update();
        connection.destroy();
    }

    @Test
    @Rule({"MEET-74", "MEET-75"})
    void theSameRowsWhateverTwoVotersChose() {
        List<String> differing = List.of();
        // a job of the night that comes in between makes a difference once; what follows from a choice does each time
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Held held = hold(CHOICES, (person, choice) -> {});
            Held exchanged = hold(exchanged(), (person, choice) -> {});
            assertThat(held.opened()).as("rows that a ballot writes").hasSizeGreaterThan(20);
            assertThat(held.first()).isNotEqualTo(held.opened());
            differing = Stream.of(
                            differing(held.opened(), exchanged.opened()),
                            differing(held.first(), exchanged.first()),
                            differing(held.second(), exchanged.second()),
                            differing(held.closed(), exchanged.closed()))
                    .flatMap(List::stream)
                    .toList();
            if (differing.isEmpty()) {
                break;
            }
        }
        assertThat(differing)
                .as("opened, one has voted, two have voted, counted")
                .isEmpty();
    }

    /** The comparison finds what it is meant to find. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into app.leak values (:person::text, :choice)",
                "insert into app.leak select 'ballot', :choice where not exists (select from app.leak) "
                        + "union all select l.who, l.what || :choice from app.leak l"
            })
    @Rule("MEET-75")
    void aTableThatLeaksIsFound(String leak) {
        owner.sql("create table app.leak (who text, what text)").update();
        BiConsumer<String, String> leaks = (person, choice) ->
                owner.sql(leak).param("person", person).param("choice", choice).update();
        Held held = hold(CHOICES, leaks);
        owner.sql("truncate app.leak").update();
        Held exchanged = hold(exchanged(), leaks);
        assertThat(differing(held.opened(), exchanged.opened())).isEmpty();
        assertThat(differing(held.first(), exchanged.first())).isNotEmpty().allMatch(row -> row.contains("app.leak"));
        assertThat(differing(held.closed(), exchanged.closed())).isNotEmpty();
    }

    /** Rows of the one and of the other where they are not the same, place by place. */
    private static List<String> differing(List<String> one, List<String> other) {
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String left = i < one.size() ? one.get(i) : "nothing";
            String right = i < other.size() ? other.get(i) : "nothing";
            if (!left.equals(right)) {
                differing.add(left + " / " + right);
            }
        }
        return differing;
    }

    private static List<Choice> exchanged() {
        List<Choice> choices = new ArrayList<>(CHOICES);
        choices.set(0, CHOICES.get(1));
        choices.set(1, CHOICES.get(0));
        return choices;
    }

    private Held hold(List<Choice> choices, BiConsumer<String, String> leak) {
        countBoth(choices.size());
        Map<String, Integer> before = counted(dump());
        openBallot();
        List<String> opened = added(before);
        List<List<String>> during = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            actAs(voters.get(i));
            ballots().cast(ballot, choices.get(i));
            leak.accept(voters.get(i).person().toString(), choices.get(i).name());
            during.add(i < 2 ? added(before) : List.of());
        }
        actAs(secretary);
        ballots().close(meeting, read(meeting).version(), ballot, new PaperCount(1, 0, new Tally(1, 0, 0)));
        return new Held(opened, during.get(0), during.get(1), added(before));
    }

    /** The indicators of both villages stand there already when the night's count comes in between. */
    private void countBoth(int number) {
        count();
        plant(number);
        count();
    }

    private void count() {
        actAs(secretary);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(t ->
                        context.getBean(Indicators.class).refresh(bean(IndicatorSource.class), YearMonth.from(DAY)));
    }

    /** Rows that were not there before, in the order of the transactions that wrote them, with random values numbered as they appear. */
    private List<String> added(Map<String, Integer> before) {
        Map<String, Integer> left = new HashMap<>(before);
        List<String> rows = new ArrayList<>();
        for (String row : dump()) {
            if (left.merge(row, -1, Integer::sum) < 0) {
                rows.add(row);
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        names.put(Long.toString(branch), "BRANCH");
        return rows.stream().map(row -> masked(row, names)).toList();
    }

    private String masked(String row, Map<String, String> names) {
        String text = row.replaceAll("\\b" + branch + "\\b", "BRANCH");
        text = WORDS.matcher(text)
                .replaceAll(word -> Long.parseLong(word.group()) >> WORD_BITS == branch
                        ? "WORD" + (Long.parseLong(word.group()) & (1L << WORD_BITS) - 1)
                        : word.group());
        Matcher random = RANDOM.matcher(text);
        StringBuilder masked = new StringBuilder();
        while (random.find()) {
            String value = random.group();
            // a sealed box keeps its length, the only thing that it could tell
            String kind = value.contains("x") ? "BYTES" + value.length() + "-" : "ID";
            random.appendReplacement(masked, names.computeIfAbsent(value, v -> kind + names.size()));
        }
        return random.appendTail(masked).toString();
    }

    private static Map<String, Integer> counted(List<String> rows) {
        Map<String, Integer> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(row, 1, Integer::sum));
        return counted;
    }

    /**
     * All rows of all tables that are not the database's own. Their place on the disk depends on what other tests left free; the
     * transactions that wrote them tell more than that.
     */
    private List<String> dump() {
        return owner
                .sql(
                        "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> owner
                        .sql("select '" + table + ' ' + "' || t::text from only " + table
                                + " t order by xmin::text::bigint, t::text")
                        .query(String.class)
                        .list()
                        .stream())
                .map(row -> TIME.matcher(row).replaceAll("TIME"))
                .toList();
    }
}
