package org.zhibu.development.casefile;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.zhibu.development.path.Act;

/** Which paper an act leaves in the file (MAT-*). */
public final class LeftBehind {
    private static final Map<Act, String> CODES = new EnumMap<>(Map.ofEntries(
            Map.entry(Act.APPLY, "MAT-01"),
            Map.entry(Act.TALK, "MAT-02"),
            Map.entry(Act.ADOPT, "MAT-05"),
            Map.entry(Act.FILE_ACTIVIST, "MAT-06"),
            Map.entry(Act.CHOOSE, "MAT-11"),
            Map.entry(Act.FILE_CANDIDATE, "MAT-13"),
            Map.entry(Act.PASS_REVIEW, "MAT-14"),
            Map.entry(Act.REVIEW, "MAT-18"),
            Map.entry(Act.PASS_PRE_REVIEW, "MAT-16"),
            Map.entry(Act.ISSUE_FORM, "MAT-17"),
            Map.entry(Act.PASS_ADMISSION, "MAT-19"),
            Map.entry(Act.TALK_BEFORE_APPROVAL, "MAT-20"),
            Map.entry(Act.APPROVE_ADMISSION, "MAT-21"),
            Map.entry(Act.FILE_COUNTY, "MAT-22"),
            Map.entry(Act.SWEAR, "MAT-23"),
            Map.entry(Act.APPLY_CONVERSION, "MAT-25"),
            Map.entry(Act.PASS_CONVERSION, "MAT-27"),
            Map.entry(Act.APPROVE_CONVERSION, "MAT-28"),
            Map.entry(Act.ARCHIVE, "MAT-29")));

    private LeftBehind() {}

    /** Code of the material. */
    public static Optional<String> by(Act act) {
        return Optional.ofNullable(CODES.get(act));
    }
}
