package org.zhibu.server.people.file;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.search.SearchQuery;
import org.zhibu.api.search.SearchSource;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Permission;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;

/** Materials of people's files by title, number and file name; they lead to the file of the person. */
@Service
class MaterialHits implements SearchSource {
    private static final String FIND = """
            select m.code, m.person_id, p.name as person, nullif(m.title, '') as title, nullif(m.number, '') as number, a.name as file
            from app.person_material m join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
            left join app.attachment a on a.tenant_id = m.tenant_id and a.id = m.attachment_id
            where m.tenant_id = app.tenant() and m.state in ('PRESENT', 'LOST')
              and (m.title ilike :pattern or m.number ilike :pattern or a.name ilike :pattern)
            order by starts_with(m.title, :text) desc, m.dated desc, m.id desc limit :limit""";

    private final JdbcClient jdbc;
    private final Access access;
    private final Messages messages;

    MaterialHits(JdbcClient jdbc, Access access, Messages messages) {
        this.jdbc = jdbc;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "people.file.materials";
    }

    @Override
    public Permission permission() {
        return PlatformPermissions.VIEW_PEOPLE;
    }

    @Override
    public int order() {
        return 43;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> search(SearchQuery query) {
        access.require(permission());
        return jdbc.sql(FIND)
                .param("text", query.text())
                .param("pattern", query.pattern())
                .param("limit", query.limit())
                .query((row, i) -> new SearchHit(
                        row.getString("person") + " · " + messages.text("material." + row.getString("code")),
                        String.join(
                                " · ",
                                Stream.of(row.getString("title"), row.getString("number"), row.getString("file"))
                                        .filter(Objects::nonNull)
                                        .toList()),
                        "people/" + row.getObject("person_id", UUID.class)))
                .list();
    }
}
