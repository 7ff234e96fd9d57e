package org.zhibu.development.transfer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.api.audit.Audit;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.security.Post;
import org.zhibu.development.casefile.CaseAnswers;
import org.zhibu.development.path.Act;
import org.zhibu.development.path.Happening;

/** Tells each side what the other did: the offer becomes a task, and whoever was taken in leaves here (DEV-03). */
@Service
public class TransferNews {
    /** Before the keys of tasks that ask to answer an offer. */
    static final String CAME = "transfer:came:";

    private record News(long sender, UUID id, UUID caseId, String name, String fromName, String toName, String state) {}

    private final JdbcClient jdbc;
    private final CaseAnswers cases;
    private final Inbox inbox;
    private final Audit audit;
    private final Clock clock;

    TransferNews(JdbcClient jdbc, CaseAnswers cases, Inbox inbox, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.inbox = inbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes up what is new in the current organisation; of two who come at once, the second finds nothing new. */
    @Transactional
    public void takeUp() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('development.transfers'), (app.tenant() % 2147483647)::int)")
                .query()
                .listOfRows();
        List<News> all = jdbc.sql(
                        "select tenant_id as sender, id, case_id, name, from_name, to_name, case when to_id = app.tenant() then 'CAME' else state end as state"
                                + " from app.development_transfer where (to_id = app.tenant() and state = 'OFFERED')"
                                + " or (tenant_id = app.tenant() and state in ('ACCEPTED', 'REFUSED') and not sender_told) order by id")
                .query(News.class)
                .list();
        // an offer that was taken back asks for nothing any more
        inbox.keepOnly(
                "development",
                CAME,
                all.stream()
                        .filter(n -> n.state().equals("CAME"))
                        .map(TransferNews::came)
                        .toList());
        for (News news : all) {
            switch (news.state()) {
                case "CAME" -> {}
                case "ACCEPTED" -> left(news);
                default ->
                    tell(news, "development.transfer.task.refused", "m/development/" + news.caseId(), news.toName());
            }
            jdbc.sql("select app.development_transfer_told(?, ?)")
                    .params(news.sender(), news.id())
                    .query()
                    .listOfRows();
        }
    }

    private void left(News news) {
        Happening leaving = Happening.of(Act.LEAVE, LocalDate.now(clock)).by(news.toName());
        String key = cases.learnt(news.caseId(), leaving)
                ? "development.transfer.task.accepted"
                : "development.transfer.task.check";
        tell(news, key, "m/development/" + news.caseId(), news.toName());
        audit.record("development.handedOver", news.name() + " · " + news.toName());
    }

    private static Task came(News news) {
        return task(
                CAME + news.id(), news, "development.transfer.task.came", "m/development/transfers", news.fromName());
    }

    private void tell(News news, String messageKey, String link, String other) {
        inbox.put(task("transfer:answer:" + news.id(), news, messageKey, link, other));
    }

    private static Task task(String key, News news, String messageKey, String link, String other) {
        return Task.of("development", key, messageKey, link, news.name(), other)
                .rule("DEV-03")
                .to(Post.BRANCH_SECRETARY, Post.ORGANIZATION_COMMISSIONER);
    }
}
