package org.zhibu.server.people.file;

import org.zhibu.api.people.SourcedMaterial;

/** What a paper may have to bear besides its day (MAT-06…17). */
public enum MaterialDetail {
    /** Title or period. */
    TITLE("title <> ''"),
    NUMBER("number <> ''"),
    /** The reader's note, a score, a conclusion, or what became of a notice. */
    NOTE("note <> ''"),
    /** A scan or photo. */
    SCAN("attachment_id is not null");

    private final String condition;

    MaterialDetail(String condition) {
        this.condition = condition;
    }

    String sql() {
        return condition;
    }

    /** The same of a paper that a module keeps. */
    boolean isOn(SourcedMaterial paper) {
        return switch (this) {
            case TITLE -> !paper.title().isEmpty();
            case NUMBER -> !paper.number().isEmpty();
            case NOTE -> !paper.note().isEmpty();
            case SCAN -> paper.attachment() != null;
        };
    }
}
