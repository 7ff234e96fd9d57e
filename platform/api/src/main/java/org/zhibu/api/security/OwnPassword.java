package org.zhibu.api.security;

/** Asks the signed-in user for the password once more, before an act that stands for a signature. */
public interface OwnPassword {
    /**
     * Goes on only when it is the user's password. Wrong tries are counted as when signing in, and kept in the audit; so it must not
     * be called inside a transaction that is rolled back by the refusal.
     *
     * @throws org.zhibu.api.rule.RefusedException at the field {@code password} when it is not, or after too many tries
     */
    void confirm(String password);
}
