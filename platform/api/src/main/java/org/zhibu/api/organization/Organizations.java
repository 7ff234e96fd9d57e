package org.zhibu.api.organization;

import java.util.List;

/** The organisation of the signed-in user, or the one a job runs for. */
public interface Organizations {
    /** The organisation itself. */
    Organization current();

    /** Its superior body's name, or an empty text at the top. */
    String superiorName();

    /** Its groups that exist today, by name. Empty unless the organisation is a branch. */
    List<PartyGroup> groups();
}
