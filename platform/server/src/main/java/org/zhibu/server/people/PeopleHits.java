package org.zhibu.server.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.search.SearchQuery;
import org.zhibu.api.search.SearchSource;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Permission;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;

/** People by name or by the pinyin of it; those whose name begins with the text come first. */
@Service
class PeopleHits implements SearchSource {
    private final JdbcClient jdbc;
    private final Access access;
    private final Messages messages;

    PeopleHits(JdbcClient jdbc, Access access, Messages messages) {
        this.jdbc = jdbc;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "search.kind.people";
    }

    @Override
    public Permission permission() {
        return PlatformPermissions.VIEW_PEOPLE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> search(SearchQuery query) {
        access.require(permission());
        return jdbc.sql("select p.name, p.status, coalesce(g.name, '') as group_name from app.person p"
                        + " left join app.party_group g on g.tenant_id = p.tenant_id and g.id = p.group_id"
                        + " where p.left_on is null and (p.name ilike :pattern or :latin <> '' and p.name_keys like :latinPattern)"
                        + " order by starts_with(p.name, :text) desc, :latin <> '' and starts_with(p.name_keys, :latin) desc,"
                        + " p.name, p.id limit :limit")
                .param("text", query.text())
                .param("pattern", query.pattern())
                .param("latin", query.latin())
                .param("latinPattern", query.latinPattern())
                .param("limit", query.limit())
                .query((row, i) -> new SearchHit(
                        row.getString("name"),
                        detail(row.getString("status"), row.getString("group_name")),
                        list(row.getString("name"))))
                .list();
    }

    @Override
    public Optional<String> more(SearchQuery query) {
        return Optional.of(list(query.text()));
    }

    private String detail(String status, String group) {
        String words = messages.text("politicalStatus." + status);
        return group.isEmpty() ? words : words + " · " + group;
    }

    private static String list(String text) {
        return "people?text=" + UriUtils.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
