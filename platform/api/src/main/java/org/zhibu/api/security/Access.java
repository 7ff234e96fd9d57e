package org.zhibu.api.security;

/**
 * Asks whether the signed-in user may do something. The answer comes from the posts held at this moment, so a post taken away
 * counts from the next call on. A permission of a module also needs the module to be switched on for the organisation.
 */
public interface Access {
    /** The signed-in user. @throws IllegalStateException when nobody is signed in */
    CurrentUser user();

    /** Name of who acts: the signed-in user, or the portal itself when a job or a listener works on its behalf. */
    String actor();

    /** Whether the user holds the permission now. */
    boolean has(Permission permission);

    /** Goes on only when {@link #has}. @throws RefusedException otherwise */
    void require(Permission permission);
}
