package org.zhibu.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One-time codes by which a person opens their own account. They are read out, written down and typed, hence no characters that
 * look alike; the database keeps the hash alone. With 12 characters out of 31 a fast hash is enough: 2^59 codes cannot be tried.
 */
public final class ActivationCodes {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ActivationCodes() {}

    /** A new code in groups, for example {@code K7QM-2XHD-9RTA}. */
    public static String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** What the database keeps. Case, blanks and dashes do not matter, so that a code may be typed as people like. */
    public static String hash(String code) {
        String plain = code.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
