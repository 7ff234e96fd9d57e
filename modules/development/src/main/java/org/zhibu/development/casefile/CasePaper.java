package org.zhibu.development.casefile;

import java.util.Optional;
import org.zhibu.development.path.CaseFacts;

/** A document that a feature writes of a case: it goes into the file that is carried away and along with what is handed up. A bean. */
public interface CasePaper {
    /** Code of the material that it is. */
    String material();

    /** Message key of its name. */
    String messageKey();

    /** The DOCX; empty while there is nothing to tell. */
    Optional<byte[]> docx(CaseFacts facts);
}
