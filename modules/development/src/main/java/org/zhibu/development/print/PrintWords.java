package org.zhibu.development.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.api.policy.Cadence;
import org.zhibu.api.text.Messages;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Resolution;
import org.zhibu.development.path.Span;

/** Words of printed forms. They are Chinese whatever language the page speaks: the forms are official. */
@Component
class PrintWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu.MM.dd", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu.MM", Locale.ROOT);
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF_YEAR = 6;

    private final Messages messages;

    PrintWords(Messages messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return word("development.print." + key, arguments);
    }

    String word(String key, Object... arguments) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, key, arguments);
    }

    /** A day as official papers write it; empty for none. */
    String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : word("document.day", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    String month(@Nullable LocalDate day) {
        return day == null ? "" : say("month", String.valueOf(day.getYear()), day.getMonthValue());
    }

    /** A day as rosters write it, where columns are narrow; empty for none. */
    static String shortDay(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static String shortMonth(@Nullable LocalDate day) {
        return day == null ? "" : MONTH.format(day);
    }

    /** A period by the rhythm that the branch keeps. */
    String period(LocalDate from, Cadence rhythm) {
        Span span = Span.of(rhythm.per(), from);
        String year = String.valueOf(span.first().getYear());
        int month = span.first().getMonthValue();
        return switch (rhythm.per()) {
            case QUARTER -> say("quarter." + ((month - 1) / MONTHS_OF_QUARTER + 1), year);
            case SEMESTER, HALF_YEAR -> half(from);
            case YEAR -> say("year", year);
            case MONTH -> month(from);
            case WEEK -> day(from);
        };
    }

    String half(LocalDate from) {
        return say(from.getMonthValue() <= MONTHS_OF_HALF_YEAR ? "half.1" : "half.2", String.valueOf(from.getYear()));
    }

    /** Who was there, and how they voted. */
    String vote(Resolution vote) {
        return say(
                vote.generalMeeting() ? "vote.meeting" : "vote.committee",
                vote.expected(),
                vote.present(),
                vote.written() == 0 ? "" : say("vote.written", vote.written()),
                say(vote.secret() ? "vote.secret" : "vote.open"),
                vote.yes(),
                vote.no(),
                vote.abstain());
    }

    static String names(java.util.List<CaseFacts.Companion> people) {
        return people.stream().map(CaseFacts.Companion::name).collect(Collectors.joining("、"));
    }
}
