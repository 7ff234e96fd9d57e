package org.zhibu.meetings.print;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.text.Messages;
import org.zhibu.meetings.minutes.Attendee;
import org.zhibu.meetings.minutes.Correction;
import org.zhibu.meetings.minutes.Head;
import org.zhibu.meetings.minutes.Headcount;
import org.zhibu.meetings.minutes.Minutes;
import org.zhibu.meetings.minutes.Signature;
import org.zhibu.meetings.minutes.Speech;
import org.zhibu.meetings.minutes.Task;
import org.zhibu.meetings.minutes.Topic;
import org.zhibu.meetings.minutes.Vote;
import org.zhibu.meetings.minutes.VoteResult;
import org.zhibu.meetings.minutes.VoteState;

/** Words of printed forms. They are Chinese whatever language the page speaks: the forms are official. */
final class SheetWords {
    private final Messages messages;
    private final ZoneId zone;

    SheetWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    String text(String key, Object... arguments) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, "meetings.sheet." + key, arguments);
    }

    String word(String key) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, key);
    }

    String day(LocalDate day) {
        return text("day", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    /** @param room whether an end that is not known leaves room to be written by hand */
    String time(Head head, boolean room) {
        String half = text(head.startsAt().isBefore(LocalTime.NOON) ? "morning" : "afternoon");
        String begin = day(head.date()) + half + clock(head.startsAt());
        if (head.endsAt() == null) {
            return room ? begin + "—" + text("blankTime") : begin;
        }
        return begin + "—" + clock(head.endsAt());
    }

    private static String clock(LocalTime time) {
        return "%d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /** Names with how many they are. */
    String people(List<String> names) {
        return names.isEmpty() ? text("none") : String.join("、", names) + text("people", names.size());
    }

    String named(String name, String post) {
        return post.isEmpty() ? name : name + "（" + post + "）";
    }

    String absent(Attendee attendee) {
        String reason = attendee.reason() == null ? "" : word(attendee.reason().messageKey());
        String detail = attendee.reasonText().isEmpty() ? "" : "：" + attendee.reasonText();
        return attendee.name() + "（" + reason + detail + "）";
    }

    /** A topic, with the other kind of meeting that it counts for (MEET-24). */
    String topic(Topic topic) {
        return topic.servesAs() == null
                ? topic.topic()
                : text("servingTopic", topic.topic(), word(topic.servesAs().messageKey()));
    }

    String speech(Speech speech) {
        return named(speech.speaker(), speech.post()) + "：" + speech.content();
    }

    /** A vote as it stands in the minutes: its numbers, its ballots, its resolution. */
    List<String> vote(Vote vote, Headcount count, VoteResult result) {
        if (vote.state() == VoteState.POSTPONED) {
            return List.of(text("votePostponed", vote.matter(), vote.decision().reason()));
        }
        List<String> lines = new ArrayList<>();
        lines.add(numbers(vote, count.votersExpected(), count.votersPresent(), result));
        if (vote.form().isSecret() && vote.tellers().isComplete()) {
            lines.add(text(
                    "voteBallots",
                    vote.ballots().issued(),
                    vote.ballots().returned(),
                    vote.ballots().valid(),
                    vote.ballots().invalid(),
                    vote.tellers().scrutineerName(),
                    vote.tellers().counterName()));
        }
        if (!vote.decision().text().isEmpty()) {
            lines.add(text(
                    "voteResolution", vote.decision().number(), vote.decision().text()));
        }
        return lines;
    }

    private String numbers(Vote vote, int expected, int present, VoteResult result) {
        return text(
                "voteLine",
                vote.matter(),
                word(vote.form().messageKey()),
                expected,
                present,
                vote.written(),
                vote.yes(),
                vote.no(),
                vote.abstain(),
                text("result." + result));
    }

    String task(Task task) {
        return text("taskLine", task.task(), task.ownerName(), day(task.deadline()));
    }

    /** A signature, or room for one by hand. */
    String signature(String role, @Nullable Signature signature) {
        String label = text(role);
        if (signature == null || signature.onPaper()) {
            return label + text("blankSignature") + (signature == null ? "" : day(signature.on()));
        }
        return label + signature.name() + text("signedOn", day(signature.on()));
    }

    /** Who of those present signed in the portal, and room for those who sign by hand (MIN-22). */
    String presentSignatures(Minutes minutes) {
        String signed = minutes.signed()
                .filter(a -> !a.signedOnPaper())
                .map(Attendee::name)
                .collect(Collectors.joining("、"));
        boolean byHand = minutes.attendees().isEmpty()
                || minutes.unsigned().findAny().isPresent()
                || minutes.signed().anyMatch(Attendee::signedOnPaper);
        return text("sign.PRESENT") + signed + (byHand ? text("blankSignature") : "");
    }

    String correction(int number, Correction correction) {
        return text(
                "correctionLine",
                number,
                word(correction.part().messageKey()),
                correction.content(),
                correction.reason(),
                correction.by(),
                day(LocalDate.ofInstant(correction.at(), zone)));
    }

    /** Several lines, each with its Chinese number; a single one, and those that bring a number along, stay as they are. */
    List<String> numbered(List<String> lines) {
        String[] digits = text("digits").split(" ");
        boolean theirs = lines.size() == 1 || lines.stream().allMatch(l -> hasNumber(l, digits));
        return theirs
                ? lines
                : java.util.stream.IntStream.range(0, lines.size())
                        .mapToObj(i -> (i < digits.length ? digits[i] : String.valueOf(i + 1)) + "、" + lines.get(i))
                        .toList();
    }

    private static boolean hasNumber(String line, String[] digits) {
        return line.matches("\\d+[.、．)）].*") || Stream.of(digits).anyMatch(d -> line.startsWith(d + "、"));
    }
}
