package org.zhibu.api.document;

import java.util.List;

/**
 * A place in a template. In the DOCX it stands as its Chinese name in double braces, {@code {{公示期}}}; columns of a list as
 * {@code {{人员.姓名}}}.
 *
 * @param name as the code calls it
 * @param required whether a template must have it and a document must fill it
 * @param columns of a list, whose paragraph or table rows are repeated for each entry; empty for a text
 */
public record TemplateField(String name, boolean required, List<TemplateField> columns) {
    public TemplateField {
        columns = List.copyOf(columns);
    }

    /** A text that must be there. Line breaks in it start new paragraphs where it stands alone in one. */
    public static TemplateField required(String name) {
        return new TemplateField(name, true, List.of());
    }

    /** A text that may be empty. */
    public static TemplateField optional(String name) {
        return new TemplateField(name, false, List.of());
    }

    /** Entries with columns. */
    public static TemplateField list(String name, List<TemplateField> columns) {
        return new TemplateField(name, true, columns);
    }

    /** Whether it stands for entries. */
    public boolean isList() {
        return !columns.isEmpty();
    }
}
