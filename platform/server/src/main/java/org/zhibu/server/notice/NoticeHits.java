package org.zhibu.server.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.search.StatementSource;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** Notices by what they announce, whom they name and the names of their pictures; the latest first. */
@Service
class NoticeHits extends StatementSource {
    private static final String FIND = """
            select n.id, r.matter, concat_ws(' · ', p.names, r.from_date || ' – ' || r.to_date, f.name) as detail
            from app.notice n
            join app.notice_round r on r.tenant_id = n.tenant_id and r.notice_id = n.id and r.round = n.round
            left join lateral (select string_agg(x.name, '、' order by x.id) as names from app.notice_person x
              where x.tenant_id = n.tenant_id and x.notice_id = n.id and x.round = n.round) p on true
            left join lateral (select a.name from app.notice_photo x join app.attachment a on a.tenant_id = x.tenant_id and a.id = x.attachment_id
              where x.tenant_id = n.tenant_id and x.notice_id = n.id and a.name ilike :pattern order by a.id limit 1) f on true
            where n.tenant_id = app.tenant() and (r.matter ilike :pattern or p.names ilike :pattern or f.name is not null)
            order by starts_with(r.matter, :text) desc, r.to_date desc, n.id desc limit :limit""";

    NoticeHits(JdbcClient jdbc, Access access) {
        super(jdbc, access, "notice.title", PlatformPermissions.VIEW_NOTICES, 42, FIND);
    }

    @Override
    protected SearchHit hit(ResultSet row) throws SQLException {
        return new SearchHit(
                row.getString("matter"), row.getString("detail"), "notices?notice=" + row.getObject("id", UUID.class));
    }
}
