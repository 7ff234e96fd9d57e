package org.zhibu.meetings.records;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What is noted of somebody at a meeting: that she or he came, or why not. */
public enum Mark {
    PRESENT,
    SICK,
    PERSONAL,
    DUTY,
    WORK_AWAY,
    NO_LEAVE,
    OTHER,
    /** Expected, and nothing noted. */
    UNKNOWN,
    /** Not held to attendance (MEET-40). */
    EXEMPT,
    /** An observer or a leader from above. */
    GUEST;

    /** The mark of an attendee {@code a}, in statements. */
    static final String SQL =
            "case when a.role in ('OBSERVER', 'LEADER') then 'GUEST' when a.role <> 'MEMBER' then 'EXEMPT'"
                    + " when a.presence = 'PRESENT' then 'PRESENT' when a.presence = 'ABSENT' then coalesce(a.reason, 'OTHER') else 'UNKNOWN' end";

    static Mark read(ResultSet row) throws SQLException {
        return valueOf(row.getString("mark"));
    }

    public boolean expected() {
        return this != EXEMPT && this != GUEST;
    }

    /** Whether it is an absence. */
    public boolean absent() {
        return expected() && this != PRESENT && this != UNKNOWN;
    }

    /** Message key of the sign that stands in a table. */
    public String messageKey() {
        return "meetings.mark." + name();
    }
}
