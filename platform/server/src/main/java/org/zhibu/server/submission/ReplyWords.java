package org.zhibu.server.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.zhibu.api.submission.Matter;
import org.zhibu.api.submission.Outcome;

/** The words of a reply (DEV-95, TPL-03). They are those of an official document and therefore the same in every language. */
final class ReplyWords {
    static final String BASIS = "你们上报的请示、决议和有关材料已收悉。根据党章和有关规定，";
    static final String DEVELOPMENT_BASIS = "你们上报的支部大会决议和有关材料已收悉。根据党章和《中国共产党发展党员工作细则》，";
    static final String DEVELOPMENT_INSTRUCTIONS = "请接到批复后及时办理有关手续，做好继续教育和考察工作。";

    private ReplyWords() {}

    static String title(List<ReplyCase> cases) {
        List<String> parts = new ArrayList<>();
        List<String> admitted = names(cases, Matter.ADMIT, Outcome.APPROVED);
        List<String> converted = names(cases, Matter.CONVERT, Outcome.APPROVED);
        if (!admitted.isEmpty()) {
            parts.add("接收" + shortened(admitted) + "为中共预备党员");
        }
        if (!converted.isEmpty()) {
            parts.add(shortened(converted) + "按期转正");
        }
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
        List<String> admitted = names(reply.cases(), Matter.ADMIT, Outcome.APPROVED);
        List<String> converted = names(reply.cases(), Matter.CONVERT, Outcome.APPROVED);
        if (!admitted.isEmpty()) {
            lines.add("同意吸收" + counted(admitted) + "为中国共产党预备党员，预备期" + (admitted.size() > 1 ? "均" : "") + "为一年。");
        }
        if (!converted.isEmpty()) {
            lines.add("同意" + counted(converted) + "按期转为中国共产党正式党员。");
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

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static List<ReplyCase> others(List<ReplyCase> cases) {
        return cases.stream()
                .filter(c ->
                        c.outcome() != Outcome.APPROVED || (c.matter() != Matter.ADMIT && c.matter() != Matter.CONVERT))
                .toList();
    }

    private static List<String> names(List<ReplyCase> cases, Matter matter, Outcome outcome) {
        return cases.stream()
                .filter(c -> c.matter() == matter && c.outcome() == outcome)
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
