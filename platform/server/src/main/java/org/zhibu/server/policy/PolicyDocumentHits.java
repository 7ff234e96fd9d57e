package org.zhibu.server.policy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.search.SearchQuery;
import org.zhibu.api.search.SearchSource;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Permission;
import org.zhibu.server.access.PlatformPermissions;

/** Local rules that bind the organisation, by title, number and file name. */
@Service
class PolicyDocumentHits implements SearchSource {
    private static final String FIND = """
            select d.title, concat_ws(' · ', nullif(d.number, ''), o.name, nullif(d.file_name, '')) as detail
            from app.policy_document d left join app.org o on o.id = d.tenant_id
            where d.title ilike :pattern or d.number ilike :pattern or d.file_name ilike :pattern
            order by d.repealed_on is not null, starts_with(d.title, :text) desc, d.issued_on desc, d.id limit :limit""";

    private final JdbcClient jdbc;
    private final Access access;

    PolicyDocumentHits(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    @Override
    public String kind() {
        return "policies.documents";
    }

    @Override
    public Permission permission() {
        return PlatformPermissions.VIEW_POLICIES;
    }

    @Override
    public int order() {
        return 44;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> search(SearchQuery query) {
        access.require(permission());
        return jdbc.sql(FIND)
                .param("text", query.text())
                .param("pattern", query.pattern())
                .param("limit", query.limit())
                .query((row, i) -> new SearchHit(row.getString("title"), row.getString("detail"), "policies"))
                .list();
    }
}
