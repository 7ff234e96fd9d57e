package org.zhibu.server.organization;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.organization.Organization;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationKind;
import org.zhibu.api.organization.OrganizationLevel;
import org.zhibu.api.organization.Organizations;
import org.zhibu.api.organization.PartyGroup;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** The organisation that the transaction works for. */
@Service
class OwnOrganization implements Organizations {
    private final JdbcClient jdbc;
    private final Access access;

    OwnOrganization(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Organization current() {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql("select id, code, name, kind, level, parent_id from app.org where id = app.tenant()")
                .query((rs, i) -> new Organization(
                        new OrganizationId(rs.getLong("id")),
                        rs.getString("code"),
                        rs.getString("name"),
                        OrganizationKind.valueOf(rs.getString("kind")),
                        OrganizationLevel.valueOf(rs.getString("level")),
                        rs.getObject("parent_id") == null ? null : new OrganizationId(rs.getLong("parent_id"))))
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public String superiorName() {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql("select above.name from app.org own join app.org above on above.id = own.parent_id"
                        + " where own.id = app.tenant()")
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PartyGroup> groups() {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql(
                        "select id, name, leader_id, host_entity from app.party_group where closed_on is null order by name, id")
                .query((rs, i) -> {
                    UUID leader = rs.getObject("leader_id", UUID.class);
                    return new PartyGroup(
                            new GroupId(rs.getObject("id", UUID.class)),
                            rs.getString("name"),
                            leader == null ? null : new PersonId(leader),
                            rs.getString("host_entity"));
                })
                .list();
    }
}
