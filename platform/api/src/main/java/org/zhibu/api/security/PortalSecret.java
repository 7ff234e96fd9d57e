package org.zhibu.api.security;

/**
 * Keys that come from a secret of the portal which is not in the database, so that whoever holds the database alone cannot make
 * them. All nodes of a portal share the secret.
 */
public interface PortalSecret {
    /**
     * A key for one purpose. The same purpose and salt give the same key as long as the secret is the same; another salt gives a key
     * from which nothing follows about this one.
     *
     * @param purpose what it is for, for example {@code meetings.ballot}
     * @param salt random, at least 16 bytes; once it is erased, nobody can make the key again
     * @param length in bytes
     */
    byte[] derive(String purpose, byte[] salt, int length);
}
