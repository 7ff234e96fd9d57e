package org.zhibu.api.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Permission;

/** A source whose hits are rows of one statement, in its order. */
public abstract class StatementSource implements SearchSource {
    private final JdbcClient jdbc;
    private final Access access;
    private final String kind;
    private final Permission permission;
    private final int order;
    private final String statement;

    /**
     * @param kind as {@link #kind}
     * @param permission as {@link #permission}
     * @param order as {@link #order}
     * @param statement may use {@code :text}, {@code :pattern}, {@code :latin} and {@code :latinPattern} of the query, and has to keep
     *     to {@code :limit}
     */
    protected StatementSource(
            JdbcClient jdbc, Access access, String kind, Permission permission, int order, String statement) {
        this.jdbc = jdbc;
        this.access = access;
        this.kind = kind;
        this.permission = permission;
        this.order = order;
        this.statement = statement;
    }

    /** What a row says to the user. */
    protected abstract SearchHit hit(ResultSet row) throws SQLException;

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Permission permission() {
        return permission;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SearchHit> search(SearchQuery query) {
        access.require(permission);
        return jdbc.sql(statement)
                .param("text", query.text())
                .param("pattern", query.pattern())
                .param("latin", query.latin())
                .param("latinPattern", query.latinPattern())
                .param("limit", query.limit())
                .query((row, i) -> hit(row))
                .list();
    }
}
