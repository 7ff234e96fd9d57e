package org.zhibu.development.candidate.ui;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhibu.development.casefile.CaseName;
import org.zhibu.development.casefile.CaseNames;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.path.CaseFacts;
import org.zhibu.development.path.CaseState;

/** Facts of cases page by page: so many statements for a page of fifty as for one of two. */
@Component
class CasePages {
    private final CaseNames names;
    private final Cases cases;

    CasePages(CaseNames names, Cases cases) {
        this.names = names;
        this.cases = cases;
    }

    List<CaseFacts> page(Collection<CaseState> states, String text, int offset, int limit) {
        List<UUID> ids = names.page(states, text, offset, limit).stream()
                .map(CaseName::id)
                .toList();
        Map<UUID, CaseFacts> facts = cases.all(ids);
        return ids.stream().map(facts::get).filter(Objects::nonNull).toList();
    }
}
