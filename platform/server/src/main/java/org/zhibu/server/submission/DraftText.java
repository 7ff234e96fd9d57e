package org.zhibu.server.submission;

import org.zhibu.server.text.Typed;

/** Title and text of a draft, as typed. */
public record DraftText(String title, String body) {
    public static final int MAX_TITLE = 200;
    public static final int MAX_BODY = 20_000;

    DraftText checked() {
        return new DraftText(Typed.required("title", title, MAX_TITLE), Typed.optional("body", body, MAX_BODY));
    }
}
