package io.formwork.survey;

import io.formwork.platform.config.DataFolder;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Marks texts in a way that only this installation can repeat: HMAC-SHA256 with a secret that is not in the database. */
@Singleton
public class Seals {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    Seals(DataFolder home) {
        secret = new SecretKeySpec(home.secret("public-links").getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The mark of a text for one purpose; marks for different purposes say nothing about each other. */
    public byte[] seal(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal((purpose + '\0' + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String sealHex(String purpose, String text) {
        return HexFormat.of().formatHex(seal(purpose, text));
    }

    /** SHA-256 in hex. */
    public static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in a time that does not tell where the texts differ. */
    public static boolean same(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
