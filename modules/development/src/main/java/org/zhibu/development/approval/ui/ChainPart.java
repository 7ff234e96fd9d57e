package org.zhibu.development.approval.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.zhibu.development.approval.Chain;
import org.zhibu.development.casefile.ui.CasePart;
import org.zhibu.development.casefile.ui.PartBox;
import org.zhibu.development.path.CaseFacts;

/** Who answers for what (AUTH-30), and near relatives who sit in a body that decides (AUTH-31). */
@org.springframework.stereotype.Component
class ChainPart implements CasePart {
    private static final int ORDER = 85;

    private final Chain chain;

    ChainPart(Chain chain) {
        this.chain = chain;
    }

    @Override
    public String titleKey() {
        return "development.chain.title";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> of(CaseFacts facts, Runnable changed) {
        List<Chain.Link> links = chain.of(facts);
        List<String> relatives = facts.person().decidingRelatives();
        if (links.isEmpty() && relatives.isEmpty()) {
            return Optional.empty();
        }
        PartBox box = new PartBox();
        if (!relatives.isEmpty()) {
            box.line(
                    PartBox.badge(box.getTranslation("development.chain.relatives"), "warn"),
                    PartBox.text(String.join("、", relatives)));
        }
        for (Chain.Link link : links) {
            box.line(
                    PartBox.name(box.getTranslation(link.part().messageKey())),
                    PartBox.text(link.who()),
                    PartBox.text(link.day() == null ? "" : link.day().toString()),
                    PartBox.text(link.number()));
        }
        return Optional.of(box);
    }
}
