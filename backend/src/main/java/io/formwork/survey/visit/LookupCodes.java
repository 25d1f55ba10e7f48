package io.formwork.survey.visit;

import io.formwork.survey.Seals;
import jakarta.inject.Singleton;

/**
 * The codes by which people look up their cases: ten characters that cannot be mistaken for each other (50 bits).
 *
 * <p>A code follows from its page's nonce, so that the same visitor is shown it again after a double click; the database
 * keeps only its seal.
 */
@Singleton
class LookupCodes {

    /** Crockford's base 32: no I, L, O, U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;

    private final Seals seals;

    LookupCodes(Seals seals) {
        this.seals = seals;
    }

    String of(IssuedPage page) {
        byte[] seal = seals.seal("code", page.nonce());
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(seal[i] & 31));
        }
        return code.toString();
    }

    /** What the database keeps. */
    String stored(long answer, String code) {
        return seals.sealHex("code-check", answer + "." + plain(code));
    }

    boolean matches(AnswerRow answer, String code) {
        return Seals.same(stored(answer.id(), code), answer.codeHash());
    }

    /** As a person may have typed it: with spaces or hyphens, in small letters, with O for 0. */
    private static String plain(String code) {
        return code.toUpperCase(java.util.Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
