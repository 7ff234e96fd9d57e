package org.zhibu.api.people;

import java.time.LocalDate;
import java.util.List;

/** Who accompanies a person on the way into the Party, as kept in the register (PPL-07, ROLE-10, ROLE-11). */
public interface Companions {
    /** Contacts (培养联系人) or sponsors (入党介绍人). */
    enum Kind {
        CONTACT,
        SPONSOR
    }

    /**
     * Says who they are from the day on; others of the kind end on it. The permission to keep files is needed.
     *
     * @param others full members with all rights on that day, of the own register
     * @throws org.zhibu.api.rule.RefusedException when one of them is not
     */
    void name(PersonId person, Kind kind, List<PersonId> others, LocalDate from);
}
