package org.zhibu.development.casefile;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.people.StandingDecided;
import org.zhibu.api.people.StatusAct;

/** Closes the case of somebody whom the register has as gone: moved as a member, dead, removed, expelled (PPL-22). */
@Component
class GoneFromRegister implements EventListener<StandingDecided> {
    private static final Set<StatusAct> ENDS =
            EnumSet.of(StatusAct.DECEASE, StatusAct.LEAVE, StatusAct.TRANSFER_OUT, StatusAct.REMOVE, StatusAct.EXPEL);

    private final Cases cases;

    GoneFromRegister(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "development.goneFromRegister";
    }

    @Override
    public Class<StandingDecided> type() {
        return StandingDecided.class;
    }

    @Override
    public void on(StandingDecided decided) {
        if (ENDS.contains(decided.act())) {
            cases.openCaseOf(decided.person()).ifPresent(cases::end);
        }
    }
}
