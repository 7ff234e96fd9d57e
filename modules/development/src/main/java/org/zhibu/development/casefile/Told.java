package org.zhibu.development.casefile;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhibu.development.path.Act;

/**
 * What became of a result from above: told to the person, and announced at the general meeting (DEV-75).
 *
 * @param toldOn null until the person was told
 * @param announcedOn null until it was announced
 * @param meeting at which it was announced; may be empty until then
 */
public record Told(
        @Nullable LocalDate toldOn, String toldBy, @Nullable LocalDate announcedOn, String meeting, int version) {
    /** Before anything was done. */
    public static final Told NOTHING = new Told(null, "", null, "", 0);

    /** Acts that bring a result which the person and the meeting hear of. */
    public static final Set<Act> RESULTS = Set.copyOf(EnumSet.of(
            Act.APPROVE_ADMISSION,
            Act.REFUSE_ADMISSION_APPROVAL,
            Act.APPROVE_CONVERSION,
            Act.APPROVE_EXTENSION,
            Act.APPROVE_CANCELLATION,
            Act.REFUSE_CONVERSION_APPROVAL));

    public boolean isDone() {
        return toldOn != null && announcedOn != null;
    }
}
