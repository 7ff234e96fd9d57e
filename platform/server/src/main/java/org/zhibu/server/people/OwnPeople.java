package org.zhibu.server.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.GroupId;
import org.zhibu.api.people.People;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PersonSummary;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Post;
import org.zhibu.server.access.PlatformPermissions;

/** The register as modules read it. Modules ask for their own permissions; here it is enough to belong to the organisation. */
@Service
class OwnPeople implements People {
    private static final String SELECT = "select " + PersonRows.COLUMNS + " from app.person p ";

    private final JdbcClient jdbc;
    private final Access access;

    OwnPeople(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonSummary> members(Optional<GroupId> group) {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql(SELECT + "where p.status in ('PROBATIONARY', 'FULL') and p.left_on is null"
                        + " and (cast(:group as uuid) is null or p.group_id = :group) order by p.name, p.id")
                .param("group", group.map(GroupId::value).orElse(null), java.sql.Types.OTHER)
                .query(PersonRows::summary)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, PersonSummary> byIds(Collection<PersonId> ids) {
        access.require(PlatformPermissions.ENTER);
        if (ids.isEmpty()) {
            return Map.of();
        }
        UUID[] wanted = ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        return jdbc.sql(SELECT + "where p.id = any (?)").param(wanted).query(PersonRows::summary).list().stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonSummary> search(String text, int offset, int limit) {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql(SELECT
                        + "where p.left_on is null and strpos(p.name, ?) > 0 order by p.name, p.id limit ? offset ?")
                .params(text.strip(), limit, offset)
                .query(PersonRows::summary)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonSummary> ofStatus(PoliticalStatus status) {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql(SELECT + "where p.status = ? and p.left_on is null order by p.name, p.id")
                .param(status.name())
                .query(PersonRows::summary)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonSummary> namedIn(String text) {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql(SELECT + "where p.left_on is null and strpos(?, p.name) > 0 order by p.name, p.id")
                .param(text)
                .query(PersonRows::summary)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> withAccount(Collection<PersonId> ids) {
        access.require(PlatformPermissions.ENTER);
        UUID[] wanted = ids.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        return jdbc
                .sql("select person_id from app.account_access where active and account_id is not null"
                        + " and person_id = any (?)")
                .param(wanted)
                .query(UUID.class)
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonSummary> holders(Post post) {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql(SELECT + "join app.post h on h.tenant_id = p.tenant_id and h.person_id = p.id where h.post = ?"
                        + " and h.from_date <= app.today() and (h.to_date is null or h.to_date > app.today())"
                        + " order by h.from_date, p.name, p.id")
                .param(post.name())
                .query(PersonRows::summary)
                .list();
    }
}
