package org.zhibu.server.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a committee has set.
 *
 * @param value {@link PolicyValue.None} when it was taken back
 * @param setter number of the committee
 * @param forOrg number of the organisation for which, and for whose subtree, it is set
 * @param place how far down the tree: organisation first, then committee
 */
public record PolicySetting(
        UUID id,
        String key,
        PolicyValue value,
        LocalDate validFrom,
        long setter,
        String setterName,
        long forOrg,
        String forName,
        Place place,
        Note note) {
    /** Depth in the tree of the organisation and of the committee; what stands further down decides where all are free. */
    public record Place(int forDepth, int setterDepth) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return forDepth == other.forDepth
                    ? Integer.compare(setterDepth, other.setterDepth)
                    : Integer.compare(forDepth, other.forDepth);
        }
    }

    /** Who, when, why (POL-03). */
    public record Note(
            String reason,
            String setBy,
            Instant setAt,
            @Nullable UUID document,
            String documentTitle) {}

    /** The same setting, seen from another organisation. Identity, not place, makes two settings the same in a preview. */
    PolicySetting at(Place seen) {
        return new PolicySetting(id, key, value, validFrom, setter, setterName, forOrg, forName, seen, note);
    }
}
