package org.zhibu.server.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhibu.api.search.SearchHit;
import org.zhibu.api.search.StatementSource;
import org.zhibu.api.security.Access;
import org.zhibu.api.security.Permission;
import org.zhibu.api.text.Messages;

/**
 * Submissions and replies by title, number and the names of their files; the latest first. Of several editions the last that the
 * reader may see counts.
 */
abstract class SubmissionHits extends StatementSource {
    /** Follows a {@code from} that ends in {@code app.submission x}. */
    private static final String CASES = """
              cross join lateral (select c.title, c.edition from app.submission_edition c
                where c.tenant_id = x.tenant_id and c.submission_id = x.id order by c.edition desc limit 1) e
              left join lateral (select coalesce(a.name, d.name) as name from app.submission_document d
                left join app.attachment a on a.tenant_id = d.tenant_id and a.id = d.attachment_id
                where d.tenant_id = x.tenant_id and d.submission_id = x.id and d.edition = e.edition
                  and (d.name ilike :pattern or a.name ilike :pattern) order by d.id limit 1) f on true
              where (e.title ilike :pattern or x.number ilike :pattern or f.name is not null)
            """;

    private static final String COLUMNS =
            " x.tenant_id, x.id, false as reply, e.title, x.number, x.state, f.name as file, x.begun_on as day ";

    private final Messages messages;

    /**
     * @param from where submissions are read, as {@code x}
     * @param where which of them
     * @param replies statement for the replies, with the same columns
     */
    SubmissionHits(
            JdbcClient jdbc,
            Access access,
            Messages messages,
            String kind,
            Permission permission,
            int order,
            String from,
            String where,
            String replies) {
        super(
                jdbc,
                access,
                kind,
                permission,
                order,
                "select * from (select" + COLUMNS + "from " + from + CASES + " and " + where + " union all " + replies
                        + ") h order by starts_with(title, :text) desc, day desc, id desc limit :limit");
        this.messages = messages;
    }

    @Override
    protected SearchHit hit(ResultSet row) throws SQLException {
        boolean reply = row.getBoolean("reply");
        SubmissionKey key = new SubmissionKey(row.getLong("tenant_id"), row.getObject("id", UUID.class));
        String state = reply ? "reply.title" : "submissionState." + row.getString("state");
        return new SearchHit(
                row.getString("title"),
                String.join(
                        " · ",
                        Stream.of(row.getString("number"), messages.text(state), row.getString("file"))
                                .filter(Objects::nonNull)
                                .toList()),
                reply ? replyLink(key) : link(key));
    }

    abstract String link(SubmissionKey key);

    abstract String replyLink(SubmissionKey key);
}
