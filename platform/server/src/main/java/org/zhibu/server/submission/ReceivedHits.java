package org.zhibu.server.submission;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;

/** What came in from below, and the own replies. */
@Service
class ReceivedHits extends SubmissionHits {
    private static final String CAME = "app.submission_station s join app.submission x"
            + " on x.tenant_id = s.tenant_id and x.id = s.submission_id";
    private static final String REPLIES = """
            select r.tenant_id, r.id, true, r.title, r.number, null, null, r.signed_on from app.reply r
              where r.tenant_id = app.tenant() and (r.title ilike :pattern or r.number ilike :pattern)""";

    ReceivedHits(JdbcClient jdbc, Messages messages, Access access) {
        super(
                jdbc,
                access,
                messages,
                "submission.received.title",
                SubmissionPermissions.RECEIVE,
                40,
                CAME,
                "s.org_id = app.tenant() and s.reached_at is not null",
                REPLIES);
    }

    @Override
    String link(SubmissionKey key) {
        return "received/" + key;
    }

    @Override
    String replyLink(SubmissionKey key) {
        return "replies/" + key.id();
    }
}
