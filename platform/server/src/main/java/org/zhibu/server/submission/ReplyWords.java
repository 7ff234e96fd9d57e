package org.zhibu.server.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.submission.Granted;
import org.zhibu.api.submission.Outcome;

/** The words of a reply (DEV-95, TPL-03). They are those of an official document and therefore the same in every language. */
final class ReplyWords {
    static final String BASIS = "你们上报的请示、决议和有关材料已收悉。根据党章和有关规定，";
    static final String DEVELOPMENT_BASIS = "你们上报的支部大会决议和有关材料已收悉。根据党章和《中国共产党发展党员工作细则》，";
    static final String DEVELOPMENT_INSTRUCTIONS = "请接到批复后及时办理有关手续，做好继续教育和考察工作。";

    private ReplyWords() {}

    static String title(List<ReplyCase> cases) {
        List<String> parts = new ArrayList<>();
        title(parts, cases, Granted.ADMISSION, "接收%s为中共预备党员");
        title(parts, cases, Granted.CONVERSION, "%s按期转正");
        title(parts, cases, Granted.CONVERSION_AFTER_EXTENSION, "%s延长预备期满转正");
        title(parts, cases, Granted.EXTENSION, "延长%s预备期");
        title(parts, cases, Granted.CANCELLATION, "取消%s预备党员资格");
        List<ReplyCase> others = others(cases);
        if (parts.isEmpty() && others.size() == 1) {
            String title = others.getFirst().title().replaceFirst("^关于", "").replaceFirst("的?(请示|报告)$", "");
            return "关于" + title + "的批复";
        }
        if (!others.isEmpty()) {
            parts.add((parts.isEmpty() ? "" : "其他") + others.size() + "项请示");
        }
        return "关于" + String.join("、", parts) + "的批复";
    }

    static String addressees(Collection<String> senders) {
        return senders.stream().distinct().collect(Collectors.joining("、"));
    }

    static String basis(List<ReplyCase> cases) {
        return others(cases).isEmpty() ? DEVELOPMENT_BASIS : BASIS;
    }

    static String instructions(List<ReplyCase> cases) {
        return others(cases).size() == cases.size() ? "" : DEVELOPMENT_INSTRUCTIONS;
    }

    /** The paragraphs between the addressees and the signature. */
    static List<String> paragraphs(Reply reply) {
        List<String> lines = new ArrayList<>();
        String days = reply.meetingDays().stream().map(ReplyWords::day).collect(Collectors.joining("、"));
        lines.add(reply.basis() + reply.signedBy() + (days.isEmpty() ? "" : "于" + days + "召开会议") + "讨论和审议，决定并批复如下：");
        List<String> admitted = names(reply.cases(), Granted.ADMISSION);
        List<String> cancelled = names(reply.cases(), Granted.CANCELLATION);
        if (!admitted.isEmpty()) {
            lines.add("同意吸收" + counted(admitted) + "为中国共产党预备党员，预备期" + (admitted.size() > 1 ? "均" : "") + "为一年。"
                    + each(reply.cases(), Granted.ADMISSION, "预备期起止时间：", c -> span(c.from(), yearFrom(c))));
        }
        converted(lines, reply.cases(), Granted.CONVERSION, "按期转为中国共产党正式党员。");
        converted(lines, reply.cases(), Granted.CONVERSION_AFTER_EXTENSION, "延长预备期满后转为中国共产党正式党员。");
        for (ReplyCase longer : given(reply.cases(), Granted.EXTENSION)) {
            String span = span(longer.from(), longer.until());
            lines.add("同意延长" + longer.names() + "同志的预备期" + (span.isEmpty() ? "" : "，延长期自" + span) + "。");
        }
        if (!cancelled.isEmpty()) {
            lines.add("同意取消" + counted(cancelled) + "的中国共产党预备党员资格。");
        }
        for (ReplyCase other : others(reply.cases())) {
            lines.add((other.outcome() == Outcome.REFUSED ? "不同意" : "同意") + "《" + other.title() + "》所请事项"
                    + (other.names().isEmpty() ? "" : "（" + other.names() + "）") + "。");
        }
        if (!reply.instructions().isEmpty()) {
            lines.add(reply.instructions());
        }
        lines.add("特此批复。");
        return lines;
    }

    private static void converted(List<String> lines, List<ReplyCase> cases, Granted what, String words) {
        List<String> names = names(cases, what);
        if (!names.isEmpty()) {
            lines.add("同意" + counted(names) + words
                    + each(cases, what, "党龄起算时间：", c -> c.from() == null ? "" : day(c.from())));
        }
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static void title(List<String> parts, List<ReplyCase> cases, Granted what, String words) {
        List<String> names = names(cases, what);
        if (!names.isEmpty()) {
            parts.add(words.formatted(shortened(names)));
        }
    }

    /** What is known of each one, behind one heading; empty when nothing is. */
    private static String each(List<ReplyCase> cases, Granted what, String heading, Function<ReplyCase, String> of) {
        String all = given(cases, what).stream()
                .filter(c -> !of.apply(c).isEmpty())
                .map(c -> c.names() + "，" + of.apply(c))
                .collect(Collectors.joining("；"));
        return all.isEmpty() ? "" : heading + all + "。";
    }

    private static String span(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null ? "" : day(from) + "至" + day(until);
    }

    /** DEV-76: the probation is a year from the general meeting. */
    private static @Nullable LocalDate yearFrom(ReplyCase admitted) {
        LocalDate from = admitted.from();
        return admitted.until() != null || from == null ? admitted.until() : from.plusYears(1);
    }

    private static List<ReplyCase> others(List<ReplyCase> cases) {
        return cases.stream()
                .filter(c -> c.outcome() != Outcome.APPROVED || c.granted() == Granted.OTHER)
                .toList();
    }

    private static List<ReplyCase> given(List<ReplyCase> cases, Granted what) {
        return cases.stream().filter(c -> c.gives(what)).toList();
    }

    private static List<String> names(List<ReplyCase> cases, Granted what) {
        return given(cases, what).stream()
                .flatMap(c -> Arrays.stream(c.names().split("、")))
                .toList();
    }

    private static String shortened(List<String> names) {
        return names.size() == 1 ? names.getFirst() + "同志" : names.getFirst() + "等" + names.size() + "名同志";
    }

    private static String counted(List<String> names) {
        return String.join("、", names) + (names.size() == 1 ? "同志" : "等" + names.size() + "位同志");
    }
}
