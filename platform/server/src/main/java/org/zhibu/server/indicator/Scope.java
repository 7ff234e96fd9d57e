package org.zhibu.server.indicator;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.zhibu.api.organization.OrganizationId;
import org.zhibu.api.organization.OrganizationLevel;

/**
 * What a dashboard shows: an organisation of the own subtree as the tree stood at the end of a month (ORG-14, DASH-02).
 *
 * @param module whose figures
 * @param path the organisations from the own one down to the shown one
 * @param low least path of the subtree in that month
 * @param high first path after the subtree
 * @param day the day by which the lights are judged: today, or the day after a month that has passed, so that what had to be done
 *     in it and was not is overdue
 * @param current whether the month is the current one
 * @param asOf when this was read
 */
public record Scope(
        String module,
        YearMonth month,
        List<Node> path,
        String low,
        String high,
        LocalDate day,
        boolean current,
        Instant asOf)
        implements Serializable {
    /** An organisation by its name of that month. */
    public record Node(long id, String name, OrganizationLevel level) implements Serializable {
        public OrganizationId organization() {
            return new OrganizationId(id);
        }
    }

    /** The organisation that is shown. */
    public Node node() {
        return path.getLast();
    }
}
