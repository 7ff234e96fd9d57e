package org.zhibu.development.notice;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.inbox.Inbox;
import org.zhibu.api.inbox.Task;
import org.zhibu.api.notice.NoticeConcluded;
import org.zhibu.api.security.Post;
import org.zhibu.api.text.Messages;
import org.zhibu.development.path.NoticeStage;

/** Keeps the days on which the notice stood in the end (MAT-15), and asks what follows when an objection was upheld (DEV-01). */
@Component
class ConcludedListener implements EventListener<NoticeConcluded> {
    private static final String STEP = "development.";

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final Messages messages;

    ConcludedListener(JdbcClient jdbc, Inbox inbox, Messages messages) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.messages = messages;
    }

    private record Named(UUID id, String name, NoticeStage stage) {}

    @Override
    public String name() {
        return "development.notices";
    }

    @Override
    public Class<NoticeConcluded> type() {
        return NoticeConcluded.class;
    }

    @Override
    public void on(NoticeConcluded concluded) {
        if (!concluded.step().startsWith(STEP)) {
            return;
        }
        UUID notice = concluded.notice().value();
        jdbc.sql("update app.development_notice set from_date = ?, to_date = ? where notice_id = ?")
                .params(concluded.from(), concluded.to(), notice)
                .update();
        List<Named> named = jdbc.sql(
                        "select c.id, q.name, n.stage from app.development_notice n join app.development_case c"
                                + " on c.tenant_id = n.tenant_id and c.id = n.case_id join app.person q on q.tenant_id = c.tenant_id and q.id = c.person_id"
                                + " where n.notice_id = ?")
                .param(notice)
                .query(Named.class)
                .list();
        if (!concluded.outcome().isClear()) {
            named.forEach(n -> inbox.put(Task.of(
                            "development",
                            "objection:" + notice + ":" + n.id(),
                            "development.task.objection",
                            "m/development/" + n.id(),
                            n.name(),
                            messages.text(n.stage().messageKey()))
                    .rule("DEV-01")
                    .to(Post.BRANCH_SECRETARY, Post.ORGANIZATION_COMMISSIONER)));
        }
    }
}
