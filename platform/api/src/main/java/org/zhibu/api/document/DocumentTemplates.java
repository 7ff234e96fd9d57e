package org.zhibu.api.document;

import java.util.Map;

/** Writes documents by the templates in force for the current organisation. */
public interface DocumentTemplates {
    /** Media type of what is written. */
    String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /**
     * A DOCX that needs no touching up.
     *
     * @param kind of a {@link DocumentTemplate}
     * @param values by field name: texts, numbers, {@link java.time.LocalDate} (written the Chinese way), and for a list a
     *     {@code List<Map<String, ?>>} of its columns
     * @throws IllegalArgumentException when the kind or a field is unknown, or a required field is empty
     */
    byte[] docx(String kind, Map<String, ?> values);
}
