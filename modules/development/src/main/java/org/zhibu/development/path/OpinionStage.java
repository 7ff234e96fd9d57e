package org.zhibu.development.path;

import java.util.EnumSet;
import java.util.Set;

/** What an opinion is asked for. */
public enum OpinionStage {
    ADOPTION,
    CANDIDATE,
    ADMISSION,
    CONVERSION;

    /** Acts after which it is asked for anew; what was said before does not count any more. */
    Set<Act> anew(OpinionSource source) {
        return switch (this) {
            case ADOPTION ->
                OpinionSource.NOMINATIONS.contains(source) ? EnumSet.of(Act.STOP, Act.NOT_ADOPT) : EnumSet.of(Act.STOP);
            case CANDIDATE, ADMISSION -> EnumSet.of(Act.DROP);
            case CONVERSION -> EnumSet.noneOf(Act.class);
        };
    }

    public String messageKey() {
        return "development.opinionStage." + name();
    }
}
