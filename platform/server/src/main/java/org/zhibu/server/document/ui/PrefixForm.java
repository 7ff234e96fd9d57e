package org.zhibu.server.document.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.zhibu.api.ui.EditForm;
import org.zhibu.server.document.NumberPrefixes;
import org.zhibu.server.document.NumberRow;

/** How the numbers of a series begin, from when, and how they will read. */
class PrefixForm extends EditForm {
    private static final long serialVersionUID = 1L;

    private final transient NumberPrefixes prefixes;
    private final transient NumberRow row;
    private final TextField prefix;

    PrefixForm(NumberPrefixes prefixes, NumberRow row) {
        this.prefixes = prefixes;
        this.row = row;
        String year = Integer.toString(row.year());
        String from = Integer.toString(row.begun() ? row.year() + 1 : row.year());
        Paragraph when = new Paragraph(
                row.begun()
                        ? getTranslation("number.begun", year, row.last(), from)
                        : getTranslation("number.notBegun", from));
        add(when);
        setColspan(when, 2);
        prefix = text("prefix", "number.prefix", NumberPrefixes.MAX_LENGTH, false);
        prefix.setValue(row.coming());
        prefix.setValueChangeMode(ValueChangeMode.LAZY);
        prefix.addValueChangeListener(e -> sample(from));
        setColspan(prefix, 2);
        sample(from);
    }

    @Override
    public boolean editsRecord() {
        return true;
    }

    @Override
    protected void save() {
        prefixes.set(row.series(), prefix.getValue(), row.version());
    }

    private void sample(String year) {
        prefix.setHelperText(getTranslation("number.sample", prefix.getValue().strip(), year));
    }
}
