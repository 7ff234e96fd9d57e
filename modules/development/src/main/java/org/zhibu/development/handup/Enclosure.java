package org.zhibu.development.handup;

import java.util.List;
import org.zhibu.development.path.CaseFacts;

/** Adds documents to what is handed up. A bean. */
public interface Enclosure {
    /**
     * A document to go with a submission.
     *
     * @param name what it is called, at most 120 characters
     * @param fileName with the extension of its type
     */
    record Document(String name, String fileName, java.io.InputStream content) {}

    /** The documents for the kind, in the order in which they lie in the file. */
    List<Document> of(CaseFacts facts, HandUpKind kind);
}
