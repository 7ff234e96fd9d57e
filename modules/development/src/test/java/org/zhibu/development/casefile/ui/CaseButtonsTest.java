package org.zhibu.development.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhibu.development.DevelopmentTest;
import org.zhibu.development.casefile.Outlooks;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Assurance;
import org.zhibu.development.path.CaseState;
import org.zhibu.development.path.Happening;

/** What can be pressed on the page of a case, in each of its states. */
class CaseButtonsTest extends DevelopmentTest {
    private static List<Button> buttons() {
        return LocatorJ._find(LocatorJ._get(CaseView.class), Button.class);
    }

    /** What a screen reader says of it. */
    private static String name(Button button) {
        return button.getAriaLabel().orElse(button.getText());
    }

    private void inState(UUID id, CaseState state) {
        String closed = state.isOpen() ? "null" : "opened_on";
        world.jdbc()
                .sql("update app.development_case set state = ?, closed_on = " + closed + " where id = ?")
                .params(state.code(), id)
                .update();
    }

    private boolean mayGoOn(UUID id) {
        return bean(Outlooks.class)
                .next(read(id))
                .filter(n -> !n.window().first().isAfter(DAY))
                .isPresent();
    }

    private UUID activist() {
        UUID id = ready("Applicant", DAY);
        record(id, Happening.of(Act.ADOPT, DAY).decided(committee()).assuring(Assurance.CONDITIONS));
        papers(id, "MAT-03", "MAT-04");
        return id;
    }

    @Test
    void everyNameIsThereOnceAndTheNextStepIsTheOneMainButtonWhenItsDayHasCome() {
        UUID id = activist();
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (CaseState state : CaseState.values()) {
                if (state == CaseState.NONE) {
                    continue;
                }
                inState(id, state);
                open(secretary);
                UI.getCurrent().setLocale(locale);
                navigate("m/development/" + id);
                List<String> names = Stream.concat(
                                buttons().stream().map(CaseButtonsTest::name),
                                LocatorJ._find(LocatorJ._get(CaseView.class), Anchor.class).stream()
                                        .filter(a -> a.hasClassName("button-link"))
                                        .map(Anchor::getText))
                        .toList();
                assertThat(names).as(state.name()).doesNotHaveDuplicates().noneMatch(String::isBlank);
                List<Button> main = buttons().stream()
                        .filter(b -> b.getThemeNames().contains("primary"))
                        .toList();
                assertThat(main).as(state.name()).hasSizeLessThanOrEqualTo(1);
                if (mayGoOn(id)) {
                    assertThat(main).as(state.name()).hasSize(1);
                }
            }
        }
    }
}
