package org.zhibu.development.casefile;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.Organizations;
import org.zhibu.development.path.Act;

/** The body above, which answers what is handed up (AUTH-28). */
@Component
public class BodyAbove {
    private static final Set<Act> ANSWERS = EnumSet.of(
            Act.FILE_ACTIVIST,
            Act.FILE_CANDIDATE,
            Act.PASS_PRE_REVIEW,
            Act.REFUSE_PRE_REVIEW,
            Act.TALK_BEFORE_APPROVAL,
            Act.APPROVE_ADMISSION,
            Act.REFUSE_ADMISSION_APPROVAL,
            Act.APPROVE_CONVERSION,
            Act.APPROVE_EXTENSION,
            Act.APPROVE_CANCELLATION,
            Act.REFUSE_CONVERSION_APPROVAL);

    private final Organizations organizations;

    BodyAbove(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Whether there is one. */
    public boolean isThere() {
        return !organizations.superiorName().isEmpty();
    }

    /** Whether it brings the act by its answer, so that nobody records it here. */
    public boolean answers(Act act) {
        return ANSWERS.contains(act) && isThere();
    }
}
