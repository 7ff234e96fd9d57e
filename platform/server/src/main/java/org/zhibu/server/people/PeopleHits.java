package org.zhibu.server.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriUtils;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.search.SearchQuery;
import org.zhibu.api.search.StatementSource;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;

/** People by name or by the pinyin of it; those whose name begins with the text come first. */
@Service
class PeopleHits extends StatementSource {
    private static final String FIND = """
            select p.name, p.status, coalesce(g.name, '') as group_name from app.person p
            left join app.party_group g on g.tenant_id = p.tenant_id and g.id = p.group_id
            where p.left_on is null and (p.name ilike :pattern or :latin <> '' and p.name_keys like :latinPattern)
            order by starts_with(p.name, :text) desc, :latin <> '' and starts_with(p.name_keys, :latin) desc, p.name, p.id limit :limit""";

    private final Messages messages;

    PeopleHits(JdbcClient jdbc, Access access, Messages messages) {
        super(jdbc, access, "search.kind.people", PlatformPermissions.VIEW_PEOPLE, 10, FIND);
        this.messages = messages;
    }

    @Override
    protected SearchHit hit(ResultSet row) throws SQLException {
        return new SearchHit(
                row.getString("name"),
                detail(row.getString("status"), row.getString("group_name")),
                list(row.getString("name")));
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
