package org.zhibu.server.people.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.search.StatementSource;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.server.access.PlatformPermissions;

/** Materials of people's files by title, number and file name; they lead to the file of the person. */
@Service
class MaterialHits extends StatementSource {
    private static final String FIND = """
            select m.code, m.person_id, p.name as person, concat_ws(' · ', nullif(m.title, ''), nullif(m.number, ''), a.name) as detail
            from app.person_material m join app.person p on p.tenant_id = m.tenant_id and p.id = m.person_id
            left join app.attachment a on a.tenant_id = m.tenant_id and a.id = m.attachment_id
            where m.tenant_id = app.tenant() and m.state in ('PRESENT', 'LOST')
              and (m.title ilike :pattern or m.number ilike :pattern or a.name ilike :pattern)
            order by starts_with(m.title, :text) desc, m.dated desc, m.id desc limit :limit""";

    private final Messages messages;

    MaterialHits(JdbcClient jdbc, Access access, Messages messages) {
        super(jdbc, access, "people.file.materials", PlatformPermissions.VIEW_PEOPLE, 43, FIND);
        this.messages = messages;
    }

    @Override
    protected SearchHit hit(ResultSet row) throws SQLException {
        return new SearchHit(
                row.getString("person") + " · " + messages.text("material." + row.getString("code")),
                row.getString("detail"),
                "people/" + row.getObject("person_id", UUID.class));
    }
}
