package org.zhibu.development.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhibu.api.ui.EditForm;
import org.zhibu.development.figure.Dimension;
import org.zhibu.development.plan.PlanContent;
import org.zhibu.development.plan.PriorityGroup;
import org.zhibu.development.plan.Target;

/** The numbers, shares and groups of a plan (PLAN-02). */
abstract class PlanContentForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;
    private static final int HUNDRED = 100;

    private final IntegerField min = number("min", "development.plan.field.min", 0, MOST, true);
    private final IntegerField max = number("max", "development.plan.field.max", 0, MOST, true);
    private final IntegerField activists = number("activists", "development.plan.field.activists", 0, MOST, true);
    private final CheckboxGroup<PriorityGroup> groups =
            several("groups", "development.plan.field.groups", List.of(PriorityGroup.values()), false);
    private final TextArea words = longText("words", "development.plan.field.words", 2000, false);
    private final Map<Dimension, IntegerField> shares = new EnumMap<>(Dimension.class);
    private final Select<Target.Operator> women =
            choice("women", "development.plan.field.women", List.of(Target.Operator.values()), true);

    PlanContentForm(PlanContent read) {
        setColspan(groups, 2);
        groups.setItemLabelGenerator(g -> getTranslation(g.messageKey()));
        women.setItemLabelGenerator(o -> getTranslation(o.messageKey()));
        women.setValue(Target.Operator.GE);
        List<Component> parts = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            IntegerField share = number("share" + dimension, dimension.messageKey(), 0, HUNDRED, false);
            share.setSuffixComponent(new com.vaadin.flow.component.html.Span("%"));
            shares.put(dimension, share);
            parts.add(share);
        }
        parts.add(women);
        section("development.plan.field.structure", parts.toArray(Component[]::new));
        min.setValue(read.min());
        max.setValue(read.max());
        activists.setValue(read.activists());
        groups.setValue(java.util.Set.copyOf(read.groups()));
        words.setValue(read.words());
        for (Target target : read.targets()) {
            IntegerField share = shares.get(target.dimension());
            if (share != null) {
                share.setValue(target.percent());
            }
            if (target.dimension() == Dimension.WOMEN) {
                women.setValue(target.operator());
            }
        }
    }

    final PlanContent typed() {
        List<Target> targets = new ArrayList<>();
        shares.forEach((dimension, share) -> {
            Integer percent = share.getValue();
            if (percent != null) {
                targets.add(new Target(dimension, operator(dimension), percent));
            }
        });
        return new PlanContent(
                min.getValue(),
                max.getValue(),
                activists.getValue(),
                targets,
                List.of(PriorityGroup.values()).stream()
                        .filter(groups.getValue()::contains)
                        .toList(),
                stripped(words));
    }

    private Target.Operator operator(Dimension dimension) {
        return dimension == Dimension.WOMEN ? women.getValue() : Target.usual(dimension);
    }
}
