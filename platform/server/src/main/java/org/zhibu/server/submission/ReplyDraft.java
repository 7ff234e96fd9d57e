package org.zhibu.server.submission;

import java.time.LocalDate;

/** What is typed for a reply; the rest follows from its cases. */
public record ReplyDraft(
        String title, String addressees, String basis, String instructions, String signedBy, LocalDate signedOn) {}
