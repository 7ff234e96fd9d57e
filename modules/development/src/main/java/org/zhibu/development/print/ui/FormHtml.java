package org.zhibu.development.print.ui;

import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.zhibu.api.ui.HtmlText;
import org.zhibu.development.print.Block;
import org.zhibu.development.print.Form;
import org.zhibu.development.print.PrintSheet;

/** A form on the page, of the same blocks as its document. One component whatever it holds; all text is escaped. */
final class FormHtml extends Html {
    private static final long serialVersionUID = 1L;

    FormHtml(PrintSheet sheet, BiFunction<String, String, String> labels) {
        super(new Writer(sheet, labels).html());
    }

    private static final class Writer {
        private final PrintSheet sheet;
        private final BiFunction<String, String, String> labels;
        private final StringBuilder html = new StringBuilder("<div class=\"dev-form\">");

        Writer(PrintSheet sheet, BiFunction<String, String, String> labels) {
            this.sheet = sheet;
            this.labels = labels;
        }

        String html() {
            Form form = sheet.form();
            form.blocks().forEach(this::write);
            return html.append("</div>").toString();
        }

        private void write(Block block) {
            switch (block) {
                case Block.Line line -> line(line);
                case Block.Grid grid -> grid(grid);
                case Block.Table table -> table(table);
            }
        }

        private void line(Block.Line line) {
            String tag = line.style() == Block.Style.TITLE ? "h2" : "p";
            String look = "dev-form-" + line.style().name().toLowerCase(java.util.Locale.ROOT);
            sheet.text(line.field()).lines().filter(l -> !l.isBlank()).forEach(text -> {
                html.append('<').append(tag).append(" class=\"").append(look).append("\">");
                HtmlText.escape(html, text);
                html.append("</").append(tag).append('>');
            });
        }

        private void grid(Block.Grid grid) {
            List<Map<String, String>> entries =
                    grid.list().isEmpty() ? List.of(sheet.texts()) : sheet.entries(grid.list());
            if (entries.isEmpty()) {
                return;
            }
            html.append("<table class=\"dev-form-grid\"><tbody>");
            for (Map<String, String> entry : entries) {
                for (List<String> row : grid.rows()) {
                    html.append("<tr>");
                    for (String field : row) {
                        cell("th", 1, labels.apply(grid.list(), field));
                        cell("td", row.size() == 1 ? 3 : 1, entry.getOrDefault(field, ""));
                    }
                    html.append("</tr>");
                }
            }
            html.append("</tbody></table>");
        }

        private void table(Block.Table table) {
            html.append("<table class=\"dev-form-table\"><colgroup>");
            table.widths().forEach(w -> html.append("<col width=\"").append(w).append("%\">"));
            html.append("</colgroup><thead><tr>");
            table.columns().forEach(c -> cell("th", 1, labels.apply(table.list(), c)));
            html.append("</tr></thead><tbody>");
            for (Map<String, String> entry : sheet.entries(table.list())) {
                html.append("<tr>");
                table.columns().forEach(c -> cell("td", 1, entry.getOrDefault(c, "")));
                html.append("</tr>");
            }
            html.append("</tbody></table>");
        }

        private void cell(String tag, int columns, String text) {
            html.append('<').append(tag);
            if (columns > 1) {
                html.append(" colspan=\"").append(columns).append('"');
            }
            html.append('>');
            boolean first = true;
            for (String line : text.split("\n", -1)) {
                if (!first) {
                    html.append("<br>");
                }
                first = false;
                HtmlText.escape(html, line);
            }
            html.append("</").append(tag).append('>');
        }
    }
}
