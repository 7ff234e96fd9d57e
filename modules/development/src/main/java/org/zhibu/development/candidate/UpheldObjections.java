package org.zhibu.development.candidate;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhibu.api.event.EventListener;
import org.zhibu.api.notice.NoticeConcluded;
import org.zhibu.api.text.Messages;
import org.zhibu.development.path.NoticeStage;

/** An objection that was upheld is a complaint, which another notice does not clear, but a documented finding (DEV-44). */
@Component
class UpheldObjections implements EventListener<NoticeConcluded> {
    private final JdbcClient jdbc;
    private final ComplaintRows complaints;
    private final Messages messages;

    UpheldObjections(JdbcClient jdbc, ComplaintRows complaints, Messages messages) {
        this.jdbc = jdbc;
        this.complaints = complaints;
        this.messages = messages;
    }

    /** Whose name was put up, and for what. */
    private record Named(UUID id, NoticeStage stage) {}

    @Override
    public String name() {
        return "development.upheldObjections";
    }

    @Override
    public Class<NoticeConcluded> type() {
        return NoticeConcluded.class;
    }

    @Override
    public void on(NoticeConcluded concluded) {
        if (concluded.outcome().isClear()) {
            return;
        }
        jdbc.sql(
                        "select c.id, n.stage from app.development_notice n join app.development_case c"
                                + " on c.tenant_id = n.tenant_id and c.id = n.case_id where n.notice_id = ? and c.closed_on is null")
                .param(concluded.notice().value())
                .query(Named.class)
                .list()
                .forEach(n -> complaints.raise(
                        n.id(),
                        concluded.concludedOn(),
                        messages.text(
                                "development.candidate.notice",
                                messages.text(n.stage().messageKey())),
                        messages.text(
                                "development.candidate.objectionUpheld",
                                concluded.from().toString(),
                                concluded.to().toString())));
    }
}
