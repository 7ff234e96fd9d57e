package org.zhibu.server.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhibu.api.calendar.WorkingDays;
import org.zhibu.api.rule.Finding;

/** The working days as the operator keeps them. They change once a year, so each node keeps them for a minute. */
@Service
class KeptWorkingDays implements WorkingDays {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private record Kept(HolidayYears years, Instant until) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    KeptWorkingDays(JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return years().isWorkingDay(day);
    }

    @Override
    public LocalDate plus(LocalDate from, int workingDays) {
        return years().plus(from, workingDays);
    }

    @Override
    public int count(LocalDate fromInclusive, LocalDate toInclusive) {
        return years().count(fromInclusive, toInclusive);
    }

    @Override
    public Optional<Finding> caveat(LocalDate from, LocalDate to) {
        List<Integer> unknown = years().unknown(from, to);
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.warn(
                        "",
                        "workdays.caveat",
                        unknown.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    void forget() {
        kept = null;
    }

    private HolidayYears years() {
        Kept now = kept;
        if (now == null || now.until().isBefore(clock.instant())) {
            now = new Kept(reading.execute(t -> read()), clock.instant().plus(FRESH));
            kept = now;
        }
        return now.years();
    }

    private HolidayYears read() {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        jdbc.sql("select day, works from app.calendar_day").query(rs -> {
            exceptions.put(rs.getObject(1, LocalDate.class), rs.getBoolean(2));
        });
        return new HolidayYears(
                new HashSet<>(jdbc.sql("select year from app.calendar_year")
                        .query(Integer.class)
                        .list()),
                exceptions);
    }
}
