package org.zhibu.server.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.Access;
import org.zhibu.server.access.PlatformPermissions;

/** Who stands in for whom. Everyone names a stand-in for the own tasks alone. */
@Service
public class Delegations {
    private final JdbcClient jdbc;
    private final HeldPosts posts;
    private final Access access;
    private final Audit audit;
    private final InboxNews news;
    private final Clock clock;

    Delegations(JdbcClient jdbc, HeldPosts posts, Access access, Audit audit, InboxNews news, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.access = access;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Those that hold today or will, of the user and for the user. */
    @Transactional(readOnly = true)
    public List<DelegationRow> current() {
        access.require(PlatformPermissions.ENTER);
        return jdbc.sql("""
                        select d.id, d.from_person = :me as mine, p.name as other, d.from_date as "from", d.to_date as "to" from app.inbox_delegation d
                          join app.person p on p.tenant_id = d.tenant_id and p.id = case when d.from_person = :me then d.to_person else d.from_person end
                        where (d.from_person = :me or (d.to_person = :me and d.from_date <= app.today())) and d.to_date >= app.today()
                        order by d.from_date, d.id""").param("me", me()).query(DelegationRow.class).list();
    }

    /** Lets someone of the organisation who can sign in see and do the user's tasks. */
    @Transactional
    public void give(PersonId to, LocalDate from, LocalDate until) {
        access.require(PlatformPermissions.ENTER);
        LocalDate today = LocalDate.now(clock);
        refuseWhen(to.value().equals(me()), "inbox.standIn.self", "to");
        refuseWhen(from.isBefore(today), "inbox.standIn.past", "from");
        refuseWhen(until.isBefore(from), "inbox.standIn.order", "until");
        refuseWhen(!posts.canSignIn(to), "inbox.standIn.noAccount", "to");
        jdbc.sql("insert into app.inbox_delegation (from_person, to_person, from_date, to_date) values (?, ?, ?, ?)")
                .params(me(), to.value(), from, until)
                .update();
        audit.record("inbox.standIn", to.value() + " " + from + " – " + until);
        news.tell();
    }

    /** Ends a delegation of the user's own, from today on. */
    @Transactional
    public void end(UUID id) {
        access.require(PlatformPermissions.ENTER);
        // one that has not begun leaves no trace of an absence
        int gone = jdbc.sql(
                        "delete from app.inbox_delegation where id = ? and from_person = ? and from_date >= app.today()")
                .params(id, me())
                .update();
        int ended = gone
                + jdbc.sql(
                                "update app.inbox_delegation set to_date = app.today() - 1 where id = ? and from_person = ? and to_date >= app.today()")
                        .params(id, me())
                        .update();
        if (ended > 0) {
            audit.record("inbox.endStandIn", id.toString());
            news.tell();
        }
    }

    private static void refuseWhen(boolean wrong, String key, String field) {
        if (wrong) {
            throw new RefusedException(Finding.block("", key).at(field));
        }
    }

    private UUID me() {
        return access.user().person().value();
    }
}
