package org.zhibu.server.account;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.zhibu.api.people.PersonId;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.security.Post;

/** Reads people with posts and entries out of result sets. */
final class AccountRows {
    private AccountRows() {}

    static AccountRow row(ResultSet row, Instant now) throws SQLException {
        return new AccountRow(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                PoliticalStatus.valueOf(row.getString("status")),
                posts(row),
                row.getString("login"),
                row.getObject("access_id") == null ? AccountState.NONE : state(row, now),
                row.getInt("version"));
    }

    private static AccountState state(ResultSet row, Instant now) throws SQLException {
        if (!row.getBoolean("active")) {
            return AccountState.INACTIVE;
        }
        if (row.getObject("account_id") != null) {
            return AccountState.OPEN;
        }
        Timestamp until = row.getTimestamp("activation_until");
        return until != null && until.toInstant().isAfter(now) ? AccountState.INVITED : AccountState.EXPIRED;
    }

    private static List<HeldPost> posts(ResultSet row) throws SQLException {
        Array ids = row.getArray("ids");
        if (ids == null) {
            return List.of();
        }
        String[] id = (String[]) ids.getArray();
        String[] post = (String[]) Objects.requireNonNull(row.getArray("posts")).getArray();
        String[] since =
                (String[]) Objects.requireNonNull(row.getArray("since")).getArray();
        List<HeldPost> posts = new ArrayList<>();
        for (int i = 0; i < id.length; i++) {
            posts.add(new HeldPost(
                    UUID.fromString(id[i]),
                    row.getString("name"),
                    Post.valueOf(post[i]),
                    LocalDate.parse(since[i]),
                    null));
        }
        return posts;
    }
}
