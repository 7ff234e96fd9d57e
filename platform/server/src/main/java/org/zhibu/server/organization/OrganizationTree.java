package org.zhibu.server.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** Reads one's own subtree: as it stands, as it stood, and by name. What is not below is never seen, whoever asks. */
@Service
public class OrganizationTree {
    private static final String TOP = "(o.id = app.tenant() or (app.is_operator() and o.parent_id is null))";
    private static final String SHOWN = "(cast(? as boolean) or o.closed_on is null)";
    private static final String BELOW =
            "((o.opath >= app.own_path() and o.opath < app.own_path_end()) or (select app.is_operator()))";
    private static final String MATCHES = "(strpos(o.name, ?) > 0 or o.code ^@ upper(?))";
    private static final String PAST = "v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?) and not v.closed";

    private final JdbcClient jdbc;
    private final Access access;

    OrganizationTree(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The organisations directly below one; without one the top of the user's own tree. */
    @Transactional(readOnly = true)
    public List<OrganizationNode> children(
            Optional<OrganizationId> parent,
            boolean withClosed,
            TreeOrder order,
            boolean ascending,
            int offset,
            int limit) {
        access.require(PlatformPermissions.VIEW_TREE);
        String page = "select o.* from app.org o where " + (parent.isPresent() ? "o.parent_id = ?" : "? = 0 and " + TOP)
                + " and " + SHOWN + order.sql(ascending) + " limit ? offset ?";
        return jdbc.sql(NodeRows.withFigures(page))
                .params(parent.map(OrganizationId::value).orElse(0L), withClosed, limit, offset)
                .query(NodeRows::node)
                .list();
    }

    /** How many {@link #children} there are. */
    @Transactional(readOnly = true)
    public int countChildren(Optional<OrganizationId> parent, boolean withClosed) {
        access.require(PlatformPermissions.VIEW_TREE);
        return jdbc.sql("select count(*) from app.org o where "
                        + (parent.isPresent() ? "o.parent_id = ?" : "? = 0 and " + TOP) + " and " + SHOWN)
                .params(parent.map(OrganizationId::value).orElse(0L), withClosed)
                .query(Integer.class)
                .single();
    }

    /** One organisation of the subtree as it stands now. */
    @Transactional(readOnly = true)
    public Optional<OrganizationNode> find(OrganizationId id) {
        access.require(PlatformPermissions.VIEW_TREE);
        return jdbc.sql(NodeRows.withFigures("select o.* from app.org o where o.id = ? and " + BELOW))
                .param(id.value())
                .query(NodeRows::node)
                .optional();
    }

    /** Organisations of the whole subtree whose name contains the text or whose code begins with it, with the way to them. */
    @Transactional(readOnly = true)
    public List<FoundInTree> search(String text, boolean withClosed, int offset, int limit) {
        access.require(PlatformPermissions.VIEW_TREE);
        String page = "select o.* from app.org o where " + BELOW + " and " + MATCHES + " and " + SHOWN
                + TreeOrder.NAME.sql(true) + " limit ? offset ?";
        return found(page, text.strip(), text.strip(), withClosed, limit, offset);
    }

    /** How many {@link #search} finds. */
    @Transactional(readOnly = true)
    public int countFound(String text, boolean withClosed) {
        access.require(PlatformPermissions.VIEW_TREE);
        return jdbc.sql("select count(*) from app.org o where " + BELOW + " and " + MATCHES + " and " + SHOWN)
                .params(text.strip(), text.strip(), withClosed)
                .query(Integer.class)
                .single();
    }

    /** Open organisations under which the given one could stand (ORG-01), found by name or code. */
    @Transactional(readOnly = true)
    public List<FoundInTree> possibleParents(OrganizationNode moved, String text, int offset, int limit) {
        access.require(PlatformPermissions.MANAGE_TREE);
        String[] above = java.util.Arrays.stream(org.zhibu.api.organization.OrganizationLevel.values())
                .filter(level -> moved.level().mayStandUnder(level))
                .map(Enum::name)
                .toArray(String[]::new);
        String page = "select o.* from app.org o where " + BELOW + " and " + MATCHES + " and o.closed_on is null"
                + " and o.level = any (?) and o.id <> ? and o.opath not like '%/' || cast(? as text) || '/%'"
                + TreeOrder.NAME.sql(true) + " limit ? offset ?";
        long parent = moved.parent() == null ? 0 : moved.parent().value();
        return found(page, text.strip(), text.strip(), above, parent, moved.id().value(), limit, offset);
    }

    /** How an organisation stood from its founding on, the newest first. */
    @Transactional(readOnly = true)
    public List<OrganizationState> history(OrganizationId id) {
        access.require(PlatformPermissions.VIEW_TREE);
        return jdbc.sql("select v.*, p.name as parent_name from app.org_version v left join app.org_version p"
                        + " on p.org_id = v.parent_id and p.valid_from <= v.valid_from and (p.valid_to is null or p.valid_to > v.valid_from)"
                        + " where v.org_id = ? order by v.valid_from desc")
                .param(id.value())
                .query(NodeRows::state)
                .list();
    }

    /** The tree of a past day: what stood directly below an organisation then; without one the user's own. */
    @Transactional(readOnly = true)
    public List<OrganizationState> childrenOn(LocalDate day, @Nullable OrganizationId parent) {
        access.require(PlatformPermissions.VIEW_TREE);
        return jdbc.sql("select v.*, '' as parent_name from app.org_version v where " + PAST + " and "
                        + (parent == null
                                ? "? = 0 and (v.org_id = app.tenant() or (app.is_operator() and v.parent_id is null))"
                                : "v.parent_id = ?")
                        + " order by v.name, v.org_id")
                .params(day, day, parent == null ? 0 : parent.value())
                .query(NodeRows::state)
                .list();
    }

    private List<FoundInTree> found(String page, Object... parameters) {
        String nodes = NodeRows.withFigures(page);
        return jdbc.sql("select n.*, (select string_agg(a.name, ' / ' order by length(a.opath)) from app.org a"
                        + " where a.id = any (string_to_array(trim(both '/' from n.opath), '/')::bigint[]) and a.id <> n.id) as way"
                        + " from (" + nodes + ") n order by n.place")
                .params(parameters)
                .query((row, i) -> new FoundInTree(
                        NodeRows.node(row, i), java.util.Objects.requireNonNullElse(row.getString("way"), "")))
                .list();
    }
}
