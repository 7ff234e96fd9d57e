package org.zhibu.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A clock that runs until a test sets it. */
public final class SettableClock extends Clock {
    private final ZoneId zone;
    private volatile @Nullable Instant set;

    public SettableClock() {
        this(ZoneId.of("Asia/Shanghai"));
    }

    private SettableClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Stands still at nine in the morning of the day. */
    public void setDate(LocalDate day) {
        set = day.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant();
    }

    /** Stands still at the instant. */
    public void setInstant(Instant instant) {
        set = instant;
    }

    /** Stands still, later than it is by the time. */
    public void advance(java.time.Duration time) {
        set = instant().plus(time);
    }

    /** Runs again. */
    public void reset() {
        set = null;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(other);
    }

    @Override
    public Instant instant() {
        Instant fixed = set;
        return fixed == null ? Instant.now() : fixed;
    }
}
