package org.zhibu.testkit;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** How long calls take on warm data, in milliseconds, each beside the same by plain SQL where there is such. */
public final class Measurements {
    private static final int WARMING_UP = 5;

    private final int rounds;
    private final List<String> lines = new ArrayList<>();

    /** @param rounds of which the median is taken, an odd number */
    public Measurements(int rounds) {
        this.rounds = rounds;
    }

    /** A call for itself. */
    public void measure(String name, Runnable call) {
        double[] times = new double[rounds];
        for (int i = -WARMING_UP; i < rounds; i++) {
            double time = milliseconds(call);
            if (i >= 0) {
                times[i] = time;
            }
        }
        Arrays.sort(times);
        lines.add(line(name, times, "", ""));
    }

    /** A call and the same by plain SQL, by turns, so that what else the machine does slows both. */
    public void measure(String name, Runnable call, Runnable plain) {
        double[] times = new double[rounds];
        double[] beside = new double[rounds];
        for (int i = -WARMING_UP; i < rounds; i++) {
            double one = milliseconds(call);
            double other = milliseconds(plain);
            if (i >= 0) {
                times[i] = one;
                beside[i] = other;
            }
        }
        Arrays.sort(times);
        Arrays.sort(beside);
        double ratio = times[rounds / 2] / beside[rounds / 2];
        lines.add(line(name, times, "%.1f".formatted(beside[rounds / 2]), "%.2f".formatted(ratio)));
    }

    private String line(String name, double[] sorted, String plain, String ratio) {
        return String.format(
                Locale.ROOT, "%-44s %9.1f %9.1f %9s %7s", name, sorted[rounds / 2], sorted[rounds - 1], plain, ratio);
    }

    private static double milliseconds(Runnable call) {
        long begin = System.nanoTime();
        call.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Prints all that was measured, under a line that says what the data are. */
    public void print(String subject) {
        System.out.printf(Locale.ROOT, "%n%s; %d calls on warm data, milliseconds%n", subject, rounds);
        System.out.printf(
                Locale.ROOT,
                "%d processors, load average %.1f: other work on the machine makes every figure larger%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf("%-44s %9s %9s %9s %7s%n", "", "median", "slowest", "plain", "ratio");
        lines.forEach(System.out::println);
    }

    /** A connection for one organisation, by a role that row-level security does not apply to. */
    public static SingleConnectionDataSource plain(Environment environment, long tenant) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(
                environment.getRequiredProperty("spring.liquibase.url"),
                environment.getRequiredProperty("spring.liquibase.user"),
                environment.getRequiredProperty("spring.liquibase.password"),
                true);
        JdbcClient.create(source)
                .sql("select set_config('app.tenant', ?, false), set_config('role', 'portal_job', false)")
                .param(Long.toString(tenant))
                .query((rs, i) -> true)
                .list();
        return source;
    }

    /** Runs the statements one after the other and reads all their rows. */
    public static Runnable reading(JdbcClient plain, List<String> statements) {
        return () -> statements.forEach(s -> plain.sql(s).query().listOfRows());
    }
}
