package org.zhibu.development.cultivation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.development.casefile.CaseName;
import org.zhibu.development.cultivation.CultivationTest;
import org.zhibu.development.cultivation.MeasureKind;
import org.zhibu.development.cultivation.Measures;
import org.zhibu.development.cultivation.SpecialCultivation;
import org.zhibu.development.path.CaseState;
import org.zhibu.testkit.Rule;

/** Measures on the page of a case and on their own page. */
class MeasuresPageTest extends CultivationTest {
    @Test
    @Rule("DEV-21")
    void oneLectureIsEnteredForTwoPeople() {
        List<UUID> cases = activists(branch, 2, DAY.minusYears(1));
        open(secretary);
        navigate("m/development/measures");
        press("登记多人");
        Dialog dialog = _get(Dialog.class);
        choose(dialog, MeasureKind.LECTURE);
        pressIn(dialog, "保存");
        assertThat(bean(Measures.class).count(null, "")).isZero();
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<CaseName> people = _get(dialog, MultiSelectComboBox.class);
        people.setValue(Set.of(
                new CaseName(cases.getFirst(), "Activist 001", CaseState.CULTIVATED),
                new CaseName(cases.getLast(), "Activist 002", CaseState.CULTIVATED)));
        _setValue(_get(dialog, TextField.class, f -> f.withLabel("内容")), "学习党章");
        pressIn(dialog, "保存");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(2);
    }

    @Test
    @Rule("DEV-36")
    void anAccountIsScoredOnThePageOfTheCase() {
        UUID id = probationers(branch, 1, DAY.minusMonths(6)).getFirst();
        open(secretary);
        navigate("m/development/" + id);
        press("登记措施或述职");
        Dialog dialog = _get(Dialog.class);
        assertThat(_find(dialog, IntegerField.class)).isEmpty();
        choose(dialog, MeasureKind.ACCOUNT);
        _setValue(_get(dialog, TextField.class, f -> f.withLabel("内容")), "半年述职");
        pressIn(dialog, "保存");
        assertThat(_get(dialog, IntegerField.class, f -> f.withLabel("打分党员人数")).isInvalid())
                .isTrue();
        _setValue(_get(dialog, IntegerField.class, f -> f.withLabel("打分党员人数")), 12);
        _setValue(_get(dialog, BigDecimalField.class, f -> f.withLabel("党员平均分")), new BigDecimal("91.5"));
        pressIn(dialog, "保存");
        navigate("m/development/" + id);
        assertThat(texts()).contains("91.50 优秀").anyMatch(t -> t.contains("党员 12 人平均 91.50 分"));
    }

    @Test
    @Rule("DEV-37")
    void theResponsibleMemberIsNamedOnThePageOfTheCase() {
        UUID id = activists(branch, 1, DAY.minusYears(1)).getFirst();
        world.jdbc()
                .sql("update app.person set tier = 'KEY' where tenant_id = ? and status = 'ACTIVIST'")
                .param(branch)
                .update();
        open(secretary);
        navigate("m/development/" + id);
        press("确定专人培养责任人");
        Dialog dialog = _get(Dialog.class);
        @SuppressWarnings("unchecked")
        Select<PersonSummary> who = _get(dialog, Select.class);
        who.setValue(bean(SpecialCultivation.class).offered().getFirst());
        pressIn(dialog, "保存");
        navigate("m/development/" + id);
        assertThat(texts()).contains("专人培养", "2026-03-02 起");
    }

    private static List<String> texts() {
        return _find(Span.class).stream().map(Span::getText).toList();
    }

    private static void choose(Dialog dialog, MeasureKind kind) {
        @SuppressWarnings("unchecked")
        Select<MeasureKind> select = _get(dialog, Select.class, s -> s.withLabel("类别"));
        _setValue(select, kind);
    }

    private static void press(String label) {
        _click(_get(Button.class, s -> s.withText(label)));
    }

    private static void pressIn(Dialog dialog, String label) {
        _click(_get(dialog, Button.class, s -> s.withText(label)));
    }
}
