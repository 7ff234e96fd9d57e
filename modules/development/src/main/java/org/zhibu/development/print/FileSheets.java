package org.zhibu.development.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.Step;

/** Lists of a person's file: what is handed over to the archive, and what is there and what lacks. */
@Component
class FileSheets {
    static final int CODES = 29;

    /** Asked of students only. */
    private static final String DEFENCE = "MAT-12";

    /** Where no notice was due yet, none lacks. */
    private static final String NOTICES = "MAT-15";

    private final PrintWords words;

    FileSheets(PrintWords words) {
        this.words = words;
    }

    /** MAT-29. */
    PrintSheet handOver(Particulars p, LocalDate today) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Particulars.Paper paper : p.papers()) {
            if (!paper.lost() && !paper.code().equals(Print.HAND_OVER.material())) {
                rows.add(Map.of(
                        "no", String.valueOf(rows.size() + 1),
                        "code", paper.code(),
                        "material", name(paper),
                        "dated", words.day(paper.dated()),
                        "copies", "1",
                        "remark", paper.number()));
            }
        }
        Particulars.Decision archived = p.last(Act.ARCHIVE).orElse(null);
        Map<String, String> texts = new HashMap<>();
        texts.put("title", words.say("handOver.title"));
        texts.put("name", p.facts().person().name());
        texts.put("birth", words.day(p.person().birth()));
        texts.put("fullOn", words.day(p.person().fullOn()));
        texts.put("standing", words.word(p.facts().state().messageKey()));
        texts.put("from", p.organization());
        texts.put("to", archived == null ? p.superior() : archived.doneBy());
        texts.put("total", words.say("handOver.total", rows.size()));
        texts.put("signature", words.say("signature.handOver"));
        texts.put("date", words.day(archived == null ? today : archived.day()));
        return new PrintSheet(Form.HAND_OVER, texts, Map.of("papers", rows));
    }

    /**
     * What the file holds, code by code.
     *
     * @param files names of files that go with a code, by code; empty when nothing is carried along
     */
    PrintSheet index(Particulars p, Map<String, List<String>> files, LocalDate today) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> lacking = lacking(p);
        for (int i = 1; i <= CODES; i++) {
            String code = "MAT-%02d".formatted(i);
            List<Particulars.Paper> papers =
                    p.papers().stream().filter(x -> x.code().equals(code)).toList();
            String carried = String.join("\n", files.getOrDefault(code, List.of()));
            rows.add(Map.of(
                    "code",
                    code,
                    "material",
                    words.word("material." + code),
                    "dated",
                    papers.stream().map(x -> words.day(x.dated())).distinct().collect(Collectors.joining("\n")),
                    "file",
                    carried,
                    "remark",
                    remark(code, papers, !carried.isEmpty(), lacking)));
        }
        Map<String, String> texts = new HashMap<>();
        texts.put("title", words.say("index.title"));
        texts.put("name", p.facts().person().name());
        texts.put("state", words.word(p.facts().state().messageKey()));
        texts.put("organization", p.organization());
        texts.put("made", words.day(today));
        texts.put(
                "total",
                lacking.isEmpty()
                        ? words.say("index.complete")
                        : words.say("index.lacks", lacking.size(), String.join("、", lacking)));
        return new PrintSheet(Form.INDEX, texts, Map.of("papers", rows));
    }

    private String remark(String code, List<Particulars.Paper> papers, boolean carried, Set<String> lacking) {
        if (papers.stream().anyMatch(Particulars.Paper::lost)) {
            return words.say("index.lost");
        }
        if (lacking.contains(code)) {
            return words.say(carried ? "index.unsigned" : "index.missing");
        }
        if (papers.isEmpty()) {
            return carried ? "" : words.say(code.equals(DEFENCE) ? "index.students" : "index.later");
        }
        if (papers.stream().allMatch(x -> x.scan() != null)) {
            return "";
        }
        boolean written = carried && papers.stream().noneMatch(x -> x.kept() || x.scan() != null);
        return words.say(written ? "index.unsigned" : "index.onPaper");
    }

    /** Codes of what the steps that were gone leave, and the file does not hold. */
    private static Set<String> lacking(Particulars p) {
        CaseFacts facts = p.facts();
        int reached = facts.entries().stream()
                .flatMap(e -> e.act().step().stream())
                .mapToInt(Step::number)
                .max()
                .orElse(1);
        Set<String> there = p.papers().stream()
                .filter(x -> !x.lost())
                .map(Particulars.Paper::code)
                .collect(Collectors.toSet());
        Set<String> due = Arrays.stream(Step.values())
                .filter(s -> s.number() <= reached)
                .flatMap(s -> s.materials().stream())
                .filter(c -> !c.equals(DEFENCE) || facts.person().student())
                .filter(c -> !c.equals(NOTICES) || !facts.notices().isEmpty() || reached >= Step.PRE_REVIEW.number())
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, CODES)
                .mapToObj("MAT-%02d"::formatted)
                .filter(c -> due.contains(c) && !there.contains(c))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    String name(Particulars.Paper paper) {
        return words.word("material." + paper.code())
                + (paper.title().isEmpty() ? "" : words.say("titled", paper.title()));
    }
}
