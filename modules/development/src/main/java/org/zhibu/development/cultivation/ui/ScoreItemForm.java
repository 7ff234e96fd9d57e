package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.cultivation.ScoreItem;
import org.zhibu.development.cultivation.SemesterScores;

/** An item of the semester score: its name, its most points, and what gives them. */
class ScoreItemForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient SemesterScores scores;
    private final transient @Nullable ScoreItem item;
    private final TextField name = text("name", "development.score.item", 40, true);
    private final BigDecimalField maximum = amount("maximum", "development.score.most", true);
    private final Select<ScoreItem.Counts> counts =
            choice("counts", "development.score.counts", List.of(ScoreItem.Counts.values()), true);
    private final Checkbox ended = flag("development.score.ended");

    /**
     * A form.
     *
     * @param item null for a new one
     */
    ScoreItemForm(SemesterScores scores, @Nullable ScoreItem item) {
        this.scores = scores;
        this.item = item;
        counts.setItemLabelGenerator(c -> getTranslation(c.messageKey()));
        counts.setValue(item == null ? ScoreItem.Counts.NOTHING : item.counts());
        ended.setVisible(item != null);
        if (item != null) {
            name.setValue(item.name());
            maximum.setValue(item.maximum());
            ended.setValue(item.ended());
        }
    }

    @Override
    public boolean editsRecord() {
        return item != null;
    }

    @Override
    protected void save() {
        ScoreItem known = item;
        if (known == null) {
            scores.addItem(stripped(name), maximum.getValue(), counts.getValue());
        } else {
            scores.changeItem(new ScoreItem(
                    known.id(),
                    stripped(name),
                    maximum.getValue(),
                    counts.getValue(),
                    ended.getValue(),
                    known.version()));
        }
    }
}
