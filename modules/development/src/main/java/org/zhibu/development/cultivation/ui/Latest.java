package org.zhibu.development.cultivation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.function.Consumer;
import org.zhibu.development.casefile.ui.PartBox;

/** Shows the latest lines of a part, and the earlier ones on demand. */
final class Latest {
    private static final int LINES = 6;

    private Latest() {}

    static <T> void lines(PartBox box, List<T> all, Consumer<T> line) {
        all.stream().limit(LINES).forEach(line);
        if (all.size() > LINES) {
            Button more = new Button(box.getTranslation("development.cultivation.earlier", all.size() - LINES), e -> {
                all.stream().skip(LINES).forEach(line);
                e.getSource().setVisible(false);
            });
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            box.button(more);
        }
    }
}
