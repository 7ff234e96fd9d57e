package org.zhibu.development.print;

import static org.zhibu.development.print.Block.Style.ADDRESSEE;
import static org.zhibu.development.print.Block.Style.BODY;
import static org.zhibu.development.print.Block.Style.ORGANIZATION;
import static org.zhibu.development.print.Block.Style.RIGHT;
import static org.zhibu.development.print.Block.Style.TITLE;
import static org.zhibu.development.print.Block.each;
import static org.zhibu.development.print.Block.grid;
import static org.zhibu.development.print.Block.line;
import static org.zhibu.development.print.Block.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibu.api.document.TemplateField;

/** The kinds of sheets, each a template that committees can replace. Several prints may lie on the same kind of sheet. */
public enum Form {
    /** TPL-02. */
    RESOLUTION(
            line(TITLE, "title"),
            line(BODY, "body"),
            line(RIGHT, "issuer"),
            line(RIGHT, "signature"),
            line(RIGHT, "date")),
    /** Reports for filing and requests to the body above. */
    LETTER(
            line(TITLE, "title"),
            line(ADDRESSEE, "addressee"),
            line(BODY, "body"),
            line(BODY, "enclosures"),
            line(RIGHT, "issuer"),
            line(RIGHT, "date")),
    /** What is read out, or held in the hand, in a meeting. */
    SPEECH(
            line(ORGANIZATION, "organization"),
            line(TITLE, "title"),
            line(BODY, "body"),
            line(RIGHT, "issuer"),
            line(RIGHT, "date")),
    /** TPL-09. */
    REGISTER(
            line(TITLE, "title"),
            grid("name sex", "ethnicity birth", "education unit", "appliedOn adoptedOn", "tier contacts"),
            each(
                    "periods",
                    "period assessors",
                    "thinking",
                    "work",
                    "masses",
                    "shortcomings",
                    "verdict talkedOn",
                    "branchOpinion"),
            table("measures", "day:18", "kind:18", "title:30", "result:34"),
            line(RIGHT, "issuer")),
    /** MAT-24. */
    PROBATION(
            line(TITLE, "title"),
            grid("name sex", "ethnicity birth", "education unit", "admittedOn until", "sponsors"),
            each(
                    "periods",
                    "period assessors",
                    "thinking",
                    "work",
                    "masses",
                    "shortcomings",
                    "verdict talkedOn",
                    "branchOpinion"),
            table("measures", "day:18", "kind:18", "title:30", "result:34"),
            table("judgements", "half:20", "self:12", "public:12", "branch:12", "score:12", "opinion:32"),
            line(RIGHT, "issuer")),
    /** MAT-18. */
    REVIEW(
            line(TITLE, "title"),
            grid(
                    "name birth",
                    "meetingDay attendance",
                    "contacts sponsors",
                    "motive",
                    "background",
                    "cultivation",
                    "sponsorsTrue",
                    "opinion"),
            line(RIGHT, "signature"),
            line(RIGHT, "issuer"),
            line(RIGHT, "date")),
    /** MAT-23. */
    OATH(
            line(TITLE, "title"),
            grid("name admittedOn", "oathDay leader", "remark"),
            line(BODY, "oath"),
            line(RIGHT, "signature"),
            line(RIGHT, "issuer"),
            line(RIGHT, "date")),
    /** MAT-29. */
    HAND_OVER(
            line(TITLE, "title"),
            grid("name birth", "fullOn standing", "from to"),
            table("papers", "no:7", "code:13", "material:38", "dated:20", "copies:8", "remark:14"),
            line(BODY, "total"),
            line(RIGHT, "signature"),
            line(RIGHT, "date")),
    /** What the file holds and what it lacks. */
    INDEX(
            line(TITLE, "title"),
            grid("name state", "organization made"),
            table("papers", "code:13", "material:26", "dated:19", "file:28", "remark:14"),
            line(BODY, "total")),
    /** TPL-08, by the platform's template. */
    TALK(
            line(TITLE, "title"),
            grid("talker person", "time place", "topic", "points", "problems", "direction"),
            line(RIGHT, "signature"));

    /** What a document is nothing without, wherever a sheet has it. */
    private static final Set<String> REQUIRED =
            Set.of("title", "name", "talker", "person", "time", "code", "period", "half");

    private final List<Block> blocks;

    Form(Block... blocks) {
        this.blocks = List.of(blocks);
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** Code of the template. */
    String kind() {
        return this == TALK ? "talk" : "development.form." + word();
    }

    /** Message key of the name; those of the fields begin with it. */
    public String key() {
        return this == TALK ? "document.talk" : "development.form." + word();
    }

    /** Message key of a field's label. */
    public String label(String list, String field) {
        return key() + "." + (list.isEmpty() ? "" : list + ".") + field;
    }

    /** The places of the template. */
    List<TemplateField> fields() {
        Map<String, TemplateField> fields = new LinkedHashMap<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Line line -> fields.put(line.field(), field(line.field()));
                case Block.Grid grid
                when grid.list().isEmpty() -> grid.rows().forEach(r -> r.forEach(f -> fields.put(f, field(f))));
                case Block.Grid grid ->
                    fields.put(
                            grid.list(),
                            list(
                                    grid.list(),
                                    grid.rows().stream().flatMap(List::stream).toList()));
                case Block.Table table -> fields.put(table.list(), list(table.list(), table.columns()));
            }
        }
        return new ArrayList<>(fields.values());
    }

    private String word() {
        String[] words = name().toLowerCase(java.util.Locale.ROOT).split("_", -1);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words[1].substring(1);
    }

    private static TemplateField list(String name, List<String> columns) {
        return TemplateField.list(name, columns.stream().map(Form::field).toList());
    }

    private static TemplateField field(String name) {
        return REQUIRED.contains(name) ? TemplateField.required(name) : TemplateField.optional(name);
    }
}
