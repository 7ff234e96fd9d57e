package org.zhibu.server.submission;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhibu.api.security.Access;
import org.zhibu.api.text.Messages;

/** What the organisation sent, and the extracts of replies to it. */
@Service
class SentHits extends SubmissionHits {
    private static final String EXTRACTS = """
            select r.addressee_id, i.submission_id, true, r.title, r.number, null, null, r.signed_on from app.reply_extract r
              cross join lateral (select y.submission_id from app.reply_item y
                where y.tenant_id = r.tenant_id and y.extract_id = r.id order by y.id limit 1) i
              where r.addressee_id = app.tenant() and (r.title ilike :pattern or r.number ilike :pattern)""";

    SentHits(JdbcClient jdbc, Messages messages, Access access) {
        super(
                jdbc,
                access,
                messages,
                "submission.sent.title",
                SubmissionPermissions.WRITE,
                41,
                "app.submission x",
                "x.tenant_id = app.tenant()",
                EXTRACTS);
    }

    @Override
    String link(SubmissionKey key) {
        return "submissions/" + key;
    }

    @Override
    String replyLink(SubmissionKey key) {
        return "submissions/" + key + "/reply";
    }
}
