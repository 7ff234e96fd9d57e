package org.zhibu.api.ui;

/** Text for HTML that is written by hand. */
public final class HtmlText {
    private HtmlText() {}

    /** Appends the text so that it is never markup, neither between tags nor in a quoted attribute. */
    public static void escape(StringBuilder html, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}
