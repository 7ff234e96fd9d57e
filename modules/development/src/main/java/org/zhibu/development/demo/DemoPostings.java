package org.zhibu.development.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invents public notices; each is concluded when its time is over. */
final class DemoPostings {
    private static final int DAYS = 10;

    private final LocalDate today;
    private final DemoWords words;
    private final String secretary;
    private final List<@Nullable Object[]> notices = new ArrayList<>();
    private final List<@Nullable Object[]> rounds = new ArrayList<>();
    private final List<@Nullable Object[]> named = new ArrayList<>();
    private final List<@Nullable Object[]> concluded = new ArrayList<>();
    private final List<@Nullable Object[]> gates = new ArrayList<>();

    DemoPostings(LocalDate today, DemoWords words, String secretary) {
        this.today = today;
        this.words = words;
        this.secretary = secretary;
    }

    void add(DemoCase one, String stage, LocalDate from, String matter) {
        UUID id = UUID.randomUUID();
        LocalDate to = from.plusDays(DAYS);
        notices.add(new Object[] {id});
        rounds.add(
                new Object[] {id, 1, words.one(matter), words.one("noticePlace"), secretary, "0000-0000000", from, to});
        named.add(new Object[] {id, 1, one.person().name()});
        gates.add(new Object[] {one.id(), stage, id, from, to});
        if (to.isBefore(today)) {
            String conclusion = words.one("noticeConclusion");
            concluded.add(new Object[] {id, "CONCLUDED", "NO_OBJECTION", conclusion, to.plusDays(1)});
        }
    }

    void write(DemoRows rows) {
        rows.all("notice", "id", notices);
        rows.all("notice_round", "notice_id, round, matter, place, contact, phone, from_date, to_date", rounds);
        rows.all("notice_person", "notice_id, round, name", named);
        rows.publish(notices, secretary);
        rows.conclude(concluded);
        rows.all("development_notice", "case_id, stage, notice_id, from_date, to_date", gates);
    }
}
