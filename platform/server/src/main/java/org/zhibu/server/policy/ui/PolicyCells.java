package org.zhibu.server.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.zhibu.server.policy.PolicyLine;

/** Cells of the list of standards: two columns that fit on a telephone and on paper. */
final class PolicyCells {
    private PolicyCells() {}

    /** What it is, and who may change it. */
    static Div standard(PolicyLine line) {
        Div cell = new Div();
        Span title = new Span(line.title());
        title.addClassName("policy-title");
        Span rule = new Span(
                cell.getTranslation("policies.rule." + line.declaration().rule()));
        rule.addClassNames("badge", "badge-plain");
        Span owner = small(line.owner()
                + (line.declaration().source().isEmpty()
                        ? ""
                        : " · " + line.declaration().source()));
        Span lock = small(line.lock());
        cell.add(new Div(title, rule), owner, lock);
        cell.addClassName("policy-cell");
        return cell;
    }

    /** What is in force, and where it comes from. */
    static Div value(PolicyLine line) {
        Div cell = new Div();
        Span value = new Span(line.value());
        value.addClassName("policy-value");
        cell.add(value, small(line.origin()));
        if (line.overruled()) {
            Span overruled = new Span(cell.getTranslation("policies.overruled"));
            overruled.addClassNames("badge", "badge-warn");
            cell.add(overruled);
        }
        cell.addClassName("policy-cell");
        return cell;
    }

    private static Span small(String text) {
        Span span = new Span(text);
        span.addClassName("secondary");
        return span;
    }
}
