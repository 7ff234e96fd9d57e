package org.zhibu.api.submission;

import java.util.List;

/**
 * A kind of submission: a bean of a module, or one of the platform's own. One that names the same matter as the platform's own kind
 * stands beside it.
 */
public interface SubmissionKind {
    /** {@code <owner>.<name>}, for example {@code development.admission}; the owner is the module's id. It never changes. */
    String code();

    /** The row of the authority matrix, which says where it goes. */
    Matter matter();

    /** Message key of the kind's name. */
    default String messageKey() {
        return matter().messageKey();
    }

    /** What has to go with it; what is missing is told before it is handed in. */
    default List<RequiredDocument> required() {
        return List.of();
    }

    /** What its approval gives, for the words of the reply. */
    default Granted granted() {
        return Granted.of(matter());
    }

    /** Whether people may begin one by hand; false for a kind that only its module begins. */
    default boolean byHand() {
        return true;
    }
}
