package io.formwork.audit;

import io.formwork.platform.config.DataFolder;
import io.formwork.platform.startup.StartupRefused;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What proves that an entry is as it was: a hash that links it to the one before, which anybody can compute again, and a seal
 * with a secret of this installation, which nobody can who has the database alone.
 */
@Singleton
final class AuditProofs {

    /** The name of the secret without which nothing can be sealed. */
    static final String SECRET = "audit-seal";

    static final String BEGINNING = "0".repeat(64);

    private static final String SEAL = "HmacSHA256";

    private final SecretKeySpec key;

    AuditProofs(DataFolder folder) {
        this.key = new SecretKeySpec(folder.secret(SECRET).getBytes(StandardCharsets.UTF_8), SEAL);
    }

    /** Commands seal with the secret of the installation or not at all: a new one would make entries that seem foreign. */
    static void requireSecret(DataFolder folder) {
        if (Files.notExists(folder.path("secrets").resolve(SECRET))) {
            throw new StartupRefused("The data folder " + folder.path("")
                    + " has no secret of an audit log. Set FORMWORK_HOME to that of the installation.");
        }
    }

    String seal(AuditEntry entry) {
        return seal(AuditRow.canonical(entry));
    }

    /** The seal of the end of the chain, for the note that is kept outside of the database. */
    String seal(long sequence, String hash) {
        return seal((sequence + " " + hash).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 over the hash before, the place in the chain, and what the row tells. */
    static String hash(String before, long sequence, AuditRow row) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((before + "|" + sequence + "|" + row.seal() + "|").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(AuditRow.canonical(row.entry())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String seal(byte[] content) {
        try {
            var mac = Mac.getInstance(SEAL);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
