package io.formwork.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final String SEED = "1234567890".repeat(7);

    /** The table of RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826",
    })
    void theVectorsOfTheStandardHold(long second, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(second));

        assertThat(new Totp(seed(20), "HmacSHA1", 8).code(step)).isEqualTo(sha1);
        assertThat(new Totp(seed(32), "HmacSHA256", 8).code(step)).isEqualTo(sha256);
        assertThat(new Totp(seed(64), "HmacSHA512", 8).code(step)).isEqualTo(sha512);
    }

    @Test
    void aClockMayBeWrongByOneStepAndNoMore() {
        var totp = new Totp(seed(20));
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);

        for (long offset = -3; offset <= 3; offset++) {
            assertThat(totp.find(totp.code(step + offset), now).isPresent()).isEqualTo(Math.abs(offset) <= 1);
        }
        assertThat(totp.find("", now)).isEmpty();
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsTheStandardSays(String text, String written) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }

    private static byte[] seed(int length) {
        return SEED.substring(0, length).getBytes(StandardCharsets.US_ASCII);
    }
}
