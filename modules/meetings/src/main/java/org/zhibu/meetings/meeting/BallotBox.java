package org.zhibu.meetings.meeting;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.zhibu.api.rule.Finding;
import org.zhibu.api.rule.RefusedException;
import org.zhibu.api.security.PortalSecret;
import org.zhibu.meetings.minutes.Tally;

/**
 * Seals the choices of a ballot: three counts, always of the same length, under a key that comes from the portal's secret and the
 * ballot's salt. Each sealing takes a fresh nonce, so that two boxes say nothing about what lies between them.
 */
@Component
class BallotBox {
    /** A box as the database keeps it. */
    static final class Sealed {
        private final byte[] keyCheck;
        private final byte[] salt;
        private final byte[] nonce;
        private final byte[] box;

        Sealed(byte[] keyCheck, byte[] salt, byte[] nonce, byte[] box) {
            this.keyCheck = keyCheck;
            this.salt = salt;
            this.nonce = nonce;
            this.box = box;
        }

        byte[] keyCheck() {
            return keyCheck;
        }

        byte[] salt() {
            return salt;
        }

        byte[] nonce() {
            return nonce;
        }

        byte[] box() {
            return box;
        }
    }

    private static final String PURPOSE = "meetings.ballot";
    private static final int SALT = 32;
    private static final int KEY = 32;
    private static final int CHECK = 8;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final PortalSecret secret;
    private final SecureRandom random = new SecureRandom();

    BallotBox(PortalSecret secret) {
        this.secret = secret;
    }

    /** An empty box with a salt of its own. */
    Sealed empty(UUID ballot) {
        return seal(ballot, bytes(SALT), Tally.NONE);
    }

    /** The same box with other contents. */
    Sealed seal(UUID ballot, Sealed before, Tally contents) {
        return seal(ballot, before.salt(), contents);
    }

    /** @throws RefusedException when the portal's secret is not the one with which the box was sealed, or the box was changed */
    Tally open(UUID ballot, Sealed sealed) {
        byte[] keys = keys(sealed.salt());
        if (!MessageDigest.isEqual(check(keys), sealed.keyCheck())) {
            throw new RefusedException(Finding.block("MEET-75", "meetings.ballot.secretMissing"));
        }
        try {
            ByteBuffer counts = ByteBuffer.wrap(
                    cipher(Cipher.DECRYPT_MODE, ballot, keys, sealed.nonce()).doFinal(sealed.box()));
            return new Tally(counts.getInt(), counts.getInt(), counts.getInt());
        } catch (AEADBadTagException changed) {
            throw broken();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What holds does not belong to this ballot, or to those who voted. */
    static RefusedException broken() {
        return new RefusedException(Finding.block("MEET-75", "meetings.ballot.broken"));
    }

    private Sealed seal(UUID ballot, byte[] salt, Tally contents) {
        byte[] keys = keys(salt);
        byte[] nonce = bytes(NONCE);
        byte[] plain = ByteBuffer.allocate(3 * Integer.BYTES)
                .putInt(contents.yes())
                .putInt(contents.no())
                .putInt(contents.abstain())
                .array();
        try {
            byte[] box = cipher(Cipher.ENCRYPT_MODE, ballot, keys, nonce).doFinal(plain);
            return new Sealed(check(keys), salt, nonce, box);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key, and behind it what tells whether it is the right one without telling anything of it. */
    private byte[] keys(byte[] salt) {
        return secret.derive(PURPOSE, salt, KEY + CHECK);
    }

    private static byte[] check(byte[] keys) {
        return Arrays.copyOfRange(keys, KEY, KEY + CHECK);
    }

    private static Cipher cipher(int mode, UUID ballot, byte[] keys, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keys, 0, KEY, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(ballot.getMostSignificantBits())
                .putLong(ballot.getLeastSignificantBits())
                .array());
        return cipher;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
