package org.zhibu.development.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.document.AttachmentId;
import org.zhibu.development.path.CaseFacts;

/** What goes along when a case goes to another organisation (DEV-03). A bean. */
public interface CarriedPapers {
    /**
     * A paper of the file.
     *
     * @param code as in the list of materials
     * @param fileName name of the document that is made
     * @param scan the file that lies there; null when there is none
     * @param document makes a DOCX of what the portal has recorded; null for a paper that lies there
     */
    record Paper(
            String code,
            LocalDate dated,
            String title,
            String number,
            String fileName,
            @Nullable AttachmentId scan,
            @Nullable Supplier<byte[]> document) {}

    /** In the order of the list of materials. */
    List<Paper> of(CaseFacts facts);
}
