package org.zhibu.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Lists whose lines stay where they are as long as they may, so that nobody who types in one loses the cursor. */
final class Rows {
    private Rows() {}

    /** Makes the wanted ones the children, in that order, moving as few as it can. */
    static void arrange(Component parent, List<? extends Component> wanted) {
        Element list = parent.getElement();
        List<Element> rows = wanted.stream().map(Component::getElement).toList();
        list.getChildren().filter(child -> !rows.contains(child)).toList().forEach(list::removeChild);
        for (int i = 0; i < rows.size(); i++) {
            boolean there = i < list.getChildCount() && list.getChild(i).equals(rows.get(i));
            if (!there) {
                list.insertChild(i, rows.get(i));
            }
        }
    }
}
