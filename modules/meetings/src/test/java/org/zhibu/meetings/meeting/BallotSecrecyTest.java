package org.zhibu.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhibu.meetings.minutes.Choice;
import org.zhibu.meetings.minutes.Tally;
import org.zhibu.testkit.Rule;

/**
 * Who owns the database learns who has voted and not what: the same meeting is held twice with the choices of two voters exchanged, and
 * all rows of all tables, of whatever owner, are the same but for random values.
 */
class BallotSecrecyTest extends BallotSetting {
    private static final List<Choice> CHOICES = List.of(Choice.YES, Choice.NO, Choice.YES, Choice.ABSTAIN, Choice.YES);
    private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
            + "|\\\\+x[0-9a-f]*|\\b[0-9a-f]{32,}\\b"
            + "|\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d[.\\d]*(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?");

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
        Held held = hold(CHOICES, (person, choice) -> {});
        Held exchanged = hold(exchanged(), (person, choice) -> {});
        assertThat(held.opened()).as("rows that a ballot writes").hasSizeGreaterThan(20);
        assertThat(held.first()).isNotEqualTo(held.opened());
        assertThat(exchanged.opened()).isEqualTo(held.opened());
        assertThat(exchanged.first()).as("one has voted").isEqualTo(held.first());
        assertThat(exchanged.second()).as("two have voted").isEqualTo(held.second());
        assertThat(exchanged.closed()).as("counted").isEqualTo(held.closed());
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
        assertThat(exchanged.opened()).isEqualTo(held.opened());
        assertThat(exchanged.first()).isNotEqualTo(held.first());
        assertThat(exchanged.closed()).isNotEqualTo(held.closed());
    }

    private static List<Choice> exchanged() {
        List<Choice> choices = new ArrayList<>(CHOICES);
        choices.set(0, CHOICES.get(1));
        choices.set(1, CHOICES.get(0));
        return choices;
    }

    private Held hold(List<Choice> choices, BiConsumer<String, String> leak) {
        plant(choices.size());
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

    /** Rows that were not there before, in the order in which they lie on the disk, with random values numbered as they appear. */
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
        Matcher random = RANDOM.matcher(text);
        StringBuilder masked = new StringBuilder();
        while (random.find()) {
            String value = random.group();
            // a sealed box keeps its length, the only thing that it could tell
            String kind = value.contains("x") ? "BYTES" + value.length() + "-" : value.contains(":") ? "TIME" : "ID";
            random.appendReplacement(
                    masked, kind.equals("TIME") ? kind : names.computeIfAbsent(value, v -> kind + names.size()));
        }
        return random.appendTail(masked).toString();
    }

    private static Map<String, Integer> counted(List<String> rows) {
        Map<String, Integer> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(row, 1, Integer::sum));
        return counted;
    }

    /** All rows of all tables that are not the database's own. */
    private List<String> dump() {
        return owner
                .sql(
                        "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table -> owner
                        .sql("select '" + table + ' ' + "' || t::text from only " + table + " t order by ctid")
                        .query(String.class)
                        .list()
                        .stream())
                .toList();
    }
}
