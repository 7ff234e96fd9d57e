package org.zhibu.api.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import org.zhibu.api.paper.Cell;
import org.zhibu.api.paper.Paper;

/** A report on the page. Its tables may have thousands of cells, so it is one component and not one for each; all text is escaped. */
public final class PaperHtml extends Html {
    private static final long serialVersionUID = 1L;

    /** The whole report. */
    public PaperHtml(Paper paper) {
        super(html(paper));
    }

    private PaperHtml(StringBuilder html) {
        super(html.toString());
    }

    /** A table alone, as a part of a page. */
    public static PaperHtml of(Paper.Table table) {
        StringBuilder html = new StringBuilder("<div class=\"paper\">");
        table(html, table);
        return new PaperHtml(html.append("</div>"));
    }

    private static String html(Paper paper) {
        StringBuilder html =
                new StringBuilder(paper.wide() ? "<div class=\"paper paper-wide\">" : "<div class=\"paper\">");
        element(html, "p", "paper-organization", paper.organization());
        element(html, "h2", "", paper.heading());
        element(html, "p", "paper-note", paper.note());
        for (Paper.Block block : paper.blocks()) {
            switch (block) {
                case Paper.Words words -> words.text().lines().forEach(line -> element(html, "p", "paper-words", line));
                case Paper.Table table -> table(html, table);
            }
        }
        html.append("<div class=\"paper-signatures\">");
        paper.signatures().forEach(s -> element(html, "p", "", s));
        return html.append("</div></div>").toString();
    }

    private static void table(StringBuilder html, Paper.Table table) {
        element(html, "h3", "", table.caption());
        html.append("<div class=\"paper-scroll\" tabindex=\"0\"><table><thead><tr>");
        table.columns().forEach(c -> element(html, "th", "", c, true));
        html.append("</tr></thead><tbody>");
        for (List<Cell> row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> cell(html, cell));
            html.append("</tr>");
        }
        html.append("</tbody></table></div>");
    }

    private static void cell(StringBuilder html, Cell cell) {
        html.append(cell.isNumber() ? "<td class=\"paper-number\">" : "<td>");
        if (cell.link().isEmpty()) {
            HtmlText.escape(html, cell.text());
        } else {
            html.append("<a router-link href=\"");
            HtmlText.escape(html, cell.link());
            html.append("\">");
            HtmlText.escape(html, cell.text());
            html.append("</a>");
        }
        html.append("</td>");
    }

    private static void element(StringBuilder html, String tag, String look, String text) {
        element(html, tag, look, text, false);
    }

    private static void element(StringBuilder html, String tag, String look, String text, boolean evenIfEmpty) {
        if (text.isEmpty() && !evenIfEmpty) {
            return;
        }
        html.append('<').append(tag);
        if (!look.isEmpty()) {
            html.append(" class=\"").append(look).append('"');
        }
        html.append('>');
        HtmlText.escape(html, text);
        html.append("</").append(tag).append('>');
    }
}
