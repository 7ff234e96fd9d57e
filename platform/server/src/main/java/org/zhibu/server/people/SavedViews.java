package org.zhibu.server.people;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;
import org.zhibu.server.text.Typed;

/** How someone wants to see a list, under a name of his or her own. */
@Service
public class SavedViews {
    /** Longest name of a view. */
    public static final int MAX_NAME = 40;

    /** @param settings JSON as the page wrote it */
    public record SavedView(String name, String settings) {}

    private final JdbcClient jdbc;
    private final Access access;

    SavedViews(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The user's own views of a page, by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String page) {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql(
                        "select name, settings::text as settings from app.saved_view where person_id = ? and page = ? order by name")
                .params(access.user().person().value(), page)
                .query(SavedView.class)
                .list();
    }

    /** Keeps a view; one of the same name is replaced. */
    @Transactional
    public void keep(String page, String name, String settings) {
        access.require(PlatformPermissions.ENTER);
        jdbc.sql("insert into app.saved_view (person_id, page, name, settings) values (?, ?, ?, cast(? as jsonb))"
                        + " on conflict (tenant_id, person_id, page, name) do update set settings = excluded.settings")
                .params(access.user().person().value(), page, Typed.required("name", name, MAX_NAME), settings)
                .update();
    }

    /** Forgets a view. */
    @Transactional
    public void forget(String page, String name) {
        access.require(PlatformPermissions.ENTER);
        jdbc.sql("delete from app.saved_view where person_id = ? and page = ? and name = ?")
                .params(access.user().person().value(), page, name)
                .update();
    }
}
