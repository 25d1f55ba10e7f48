package io.formwork.survey.visit;

import io.formwork.survey.Seals;
import java.time.Instant;
import java.util.Base64;

/**
 * The page that a visitor was given: its own random number, when it was made and of which versions.
 *
 * @param nonce 128 random bits in hex; one page gives one answer
 */
public record IssuedPage(String nonce, Instant issuedAt, int formVersion, int surveyVersion) {

    /** What distinguishes the bearer of this page from all others. */
    String bearer(long link) {
        return "link:" + link + ":" + nonce;
    }

    String nonceHash() {
        return Seals.hash(nonce);
    }

    boolean isOf(Visit visit) {
        return formVersion == visit.form().version()
                && surveyVersion == visit.survey().version();
    }

    String plain() {
        return nonce + "." + issuedAt.getEpochSecond() + "." + formVersion + "." + surveyVersion;
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
