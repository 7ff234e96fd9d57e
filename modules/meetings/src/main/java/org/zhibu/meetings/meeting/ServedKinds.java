package org.zhibu.meetings.meeting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.Organization;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.minutes.CombinedRules;
import org.zhibu.meetings.minutes.MeetingKind;
import org.zhibu.meetings.minutes.Minutes;

/** For which other kinds a topic may count here (MEET-24), and whom those call. */
@Service
public class ServedKinds {
    private final Access access;
    private final Organizations organizations;
    private final Invitations invitations;

    ServedKinds(Access access, Organizations organizations, Invitations invitations) {
        this.access = access;
        this.organizations = organizations;
        this.invitations = invitations;
    }

    /** Kinds that a topic of a meeting may count for: what the organisation holds, without the meeting's own. */
    @Transactional(readOnly = true)
    public List<MeetingKind> besides(MeetingKind own) {
        access.require(MeetingPermissions.READ);
        Organization here = organizations.current();
        return Arrays.stream(MeetingKind.values())
                .filter(kind -> kind != own && kind.isHeldBy(here.level(), here.kind()))
                .filter(kind -> !kind.ofGroup() || !organizations.groups().isEmpty())
                .toList();
    }

    Map<MeetingKind, Set<UUID>> called(Minutes minutes) {
        Map<MeetingKind, Set<UUID>> called = new EnumMap<>(MeetingKind.class);
        Set<MeetingKind> served = CombinedRules.served(minutes);
        if (!served.isEmpty()) {
            LocalDate day = minutes.head().date();
            List<MeetingKind> held = besides(minutes.head().kind());
            served.stream().filter(held::contains).forEach(kind -> called.put(kind, invitations.called(kind, day)));
        }
        return called;
    }
}
