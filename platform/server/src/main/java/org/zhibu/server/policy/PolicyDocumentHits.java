package org.zhibu.server.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.search.StatementSource;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** Local rules that bind the organisation, by title, number and file name. */
@Service
class PolicyDocumentHits extends StatementSource {
    private static final String FIND = """
            select d.title, concat_ws(' · ', nullif(d.number, ''), o.name, nullif(d.file_name, '')) as detail
            from app.policy_document d left join app.org o on o.id = d.tenant_id
            where d.title ilike :pattern or d.number ilike :pattern or d.file_name ilike :pattern
            order by d.repealed_on is not null, starts_with(d.title, :text) desc, d.issued_on desc, d.id limit :limit""";

    PolicyDocumentHits(JdbcClient jdbc, Access access) {
        super(jdbc, access, "policies.documents", PlatformPermissions.VIEW_POLICIES, 44, FIND);
    }

    @Override
    protected SearchHit hit(ResultSet row) throws SQLException {
        return new SearchHit(row.getString("title"), row.getString("detail"), "policies");
    }
}
