package org.zhibu.development.casefile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.search.SearchQuery;
import org.zhibu.api.search.StatementSource;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;
import org.zhibu.development.path.CaseState;

/** Cases by the person's name or its initials, those still open first. */
@Component
class CaseHits extends StatementSource {
    private static final int PLACE = 35;
    private static final String FOUND =
            "select c.id, p.name, c.state, c.applied_on from app.development_case c join app.person p on p.tenant_id = c.tenant_id"
                    + " and p.id = c.person_id where strpos(p.name, :text) > 0"
                    + " or (:latinPattern <> '' and p.name_keys ilike :latinPattern)"
                    + " order by (c.closed_on is not null), p.name, c.opened_on desc, c.id limit :limit";

    private final Messages messages;

    CaseHits(JdbcClient jdbc, Access access, Messages messages) {
        super(jdbc, access, "development.search.kind", DevelopmentPermissions.READ, PLACE, FOUND);
        this.messages = messages;
    }

    @Override
    protected SearchHit hit(ResultSet row) throws SQLException {
        return new SearchHit(
                row.getString("name"),
                messages.text(CaseState.of(row.getString("state")).messageKey()) + " · "
                        + messages.text("development.field.appliedOn") + " " + row.getDate("applied_on"),
                "m/development/" + row.getString("id"));
    }

    @Override
    public Optional<String> more(SearchQuery query) {
        return Optional.of("m/development?text="
                + URLEncoder.encode(query.text(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
