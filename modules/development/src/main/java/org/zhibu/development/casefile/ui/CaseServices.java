package org.zhibu.development.casefile.ui;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhibu.api.document.Attachments;
import org.zhibu.api.people.Membership;
import org.zhibu.api.people.People;
import org.zhibu.api.security.Access;
import org.zhibu.development.casefile.BodyAbove;
import org.zhibu.development.casefile.CaseHistory;
import org.zhibu.development.casefile.Cases;
import org.zhibu.development.casefile.DevelopmentPermissions;
import org.zhibu.development.casefile.Newcomers;
import org.zhibu.development.casefile.Outlooks;
import org.zhibu.development.casefile.OwnCommittee;
import org.zhibu.development.handup.HandUps;
import org.zhibu.development.meeting.Resolutions;

/** What the parts of a case's page call. */
@Component
record CaseServices(
        Cases cases,
        Outlooks outlooks,
        CaseHistory history,
        Newcomers newcomers,
        OwnCommittee committee,
        BodyAbove above,
        HandUps handUps,
        Resolutions resolutions,
        Attachments attachments,
        People people,
        Membership membership,
        Access access,
        Clock clock) {
    LocalDate today() {
        return LocalDate.now(clock);
    }

    boolean mayRead() {
        return access.has(DevelopmentPermissions.READ);
    }

    boolean mayWrite() {
        return access.has(DevelopmentPermissions.WRITE);
    }
}
