package org.zhibu.server.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.server.access.PlatformPermissions;

/** Sees to it that someone who can appoint always remains in an organisation, or nobody could ever put it right. */
@Component
class Appointers {
    private static final String CAN_APPOINT =
            "select count(*) from app.post h join app.account_access x on x.tenant_id = h.tenant_id"
                    + " and x.person_id = h.person_id where h.post = any (?) and h.to_date is null and x.active and x.account_id is not null";

    private final JdbcClient jdbc;

    Appointers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs a change to a person's posts or entry, and refuses it when it would leave nobody. */
    void keepOne(PersonId person, Runnable change) {
        // two who take each other's post away wait for one another here
        jdbc.sql("select id from app.post where post = any (?) and to_date is null order by id for update")
                .param(posts())
                .query()
                .listOfRows();
        boolean was = jdbc.sql(CAN_APPOINT + " and h.person_id = ?")
                        .params(posts(), person.value())
                        .query(Integer.class)
                        .single()
                > 0;
        change.run();
        boolean someone =
                jdbc.sql(CAN_APPOINT).param(posts()).query(Integer.class).single() > 0;
        if (was && !someone) {
            throw new RefusedException(Finding.block("ROLE-03", "account.refused.lastAppointer"));
        }
    }

    private static String[] posts() {
        return PlatformPermissions.APPOINT.posts().stream().map(Enum::name).toArray(String[]::new);
    }
}
