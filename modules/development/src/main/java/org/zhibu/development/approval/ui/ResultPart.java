package org.zhibu.development.approval.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.zhibu.api.security.Access;
import org.zhibu.development.approval.Results;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.KeptEntry;
import org.zhibu.development.casefile.Told;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.casefile.ui.ToldLine;
import org.zhibu.development.path.CaseFacts;

/** Results from above: whether the person was told, and the general meeting (DEV-75, DEV-90). */
@org.springframework.stereotype.Component
class ResultPart implements CasePart {
    private static final int ORDER = 78;

    private final Results results;
    private final Access access;

    ResultPart(Results results, Access access) {
        this.results = results;
        this.access = access;
    }

    @Override
    public String titleKey() {
        return "development.told.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        List<KeptEntry> of = results.of(facts.id());
        if (of.isEmpty()) {
            return Optional.empty();
        }
        PartBox box = new PartBox();
        of.forEach(result -> line(box, facts, result, changed));
        return Optional.of(box);
    }

    private void line(PartBox box, CaseFacts facts, KeptEntry result, Runnable changed) {
        Told told = result.told();
        if (told == null) {
            return;
        }
        String act = box.getTranslation(result.act().messageKey());
        List<Component> parts = new java.util.ArrayList<>(List.of(
                PartBox.name(act),
                PartBox.text(result.day().toString()),
                told.isDone()
                        ? PartBox.badge(box.getTranslation("development.told.done"), "good")
                        : PartBox.badge(box.getTranslation("development.told.open"), "warn")));
        com.vaadin.flow.component.html.Span line = PartBox.text("");
        line.add(ToldLine.of(box, told));
        parts.add(line);
        if (access.has(DevelopmentPermissions.WRITE)) {
            parts.add(PartBox.small(
                    "development.told.enter",
                    act,
                    "action.save",
                    changed,
                    () -> new ResultForm(results, facts.id(), result, told)));
        }
        box.line(parts.toArray(Component[]::new));
    }
}
