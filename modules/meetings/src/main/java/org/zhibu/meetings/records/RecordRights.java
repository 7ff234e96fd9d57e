package org.zhibu.meetings.records;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.security.Access;
import org.zhibu.meetings.meeting.MeetingPermissions;

/** What of the records concerns the user and the organisation. */
@Service
public class RecordRights {
    private final Access access;
    private final Organizations organizations;

    RecordRights(Access access, Organizations organizations) {
        this.access = access;
        this.organizations = organizations;
    }

    /** Whether the user reads the records of all. */
    @Transactional(readOnly = true)
    public boolean readsAll() {
        return access.has(MeetingPermissions.READ_ALL);
    }

    @Transactional(readOnly = true)
    public boolean writes() {
        return access.has(MeetingPermissions.WRITE);
    }

    /** Whether the organisation deliberates on projects one by one (SMP-03). */
    @Transactional(readOnly = true)
    public boolean hasProjects() {
        OrganizationKind kind = organizations.current().kind();
        return isBranch() && (kind == OrganizationKind.VILLAGE || kind == OrganizationKind.COMMUNITY);
    }

    /** Groups of the organisation, by name. */
    @Transactional(readOnly = true)
    public List<PartyGroup> groups() {
        return organizations.groups();
    }

    /** Whether the organisation has groups. */
    @Transactional(readOnly = true)
    public boolean isBranch() {
        return organizations.current().level() == OrganizationLevel.BRANCH;
    }
}
