package io.formwork.identity.login;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every thirty seconds, as RFC 6238 describes them: six digits, HMAC-SHA-1, which every app understands. */
record Totp(byte[] secret, String algorithm, int digits) {

    static final int SECRET_BYTES = 20;
    static final int STEP_SECONDS = 30;

    /** A clock may be wrong by so many steps. */
    private static final int TOLERATED_STEPS = 1;

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    Totp(byte[] secret) {
        this(secret, "HmacSHA1", 6);
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    String code(long step) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format("%0" + digits + "d", number % POWERS[digits]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step of a code that is good now, compared in a time that does not tell how much of it fits. */
    OptionalLong find(String code, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - TOLERATED_STEPS; step <= step(now) + TOLERATED_STEPS; step++) {
            byte[] right = code(step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, code.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }
}
