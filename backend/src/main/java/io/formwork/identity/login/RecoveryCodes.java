package io.formwork.identity.login;

import io.formwork.identity.UserId;
import io.formwork.platform.id.TimeOrderedIds;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Codes on paper that each open once; only their hashes are kept. */
@Singleton
class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RecoveryCodeRepository rows;
    private final TimeOrderedIds ids;
    private final Clock clock;

    RecoveryCodes(RecoveryCodeRepository rows, TimeOrderedIds ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    long left(UserId user) {
        return rows.countUnused(user.value());
    }

    /** New codes of 80 bits in the place of those before. */
    List<String> make(UserId user) {
        remove(user);
        List<String> codes = Stream.generate(RecoveryCodes::random).limit(COUNT).toList();
        codes.forEach(code -> rows.save(new RecoveryCodeRow(ids.next(), user.value(), hash(user, code), null)));
        return codes.stream().map(RecoveryCodes::grouped).toList();
    }

    void remove(UserId user) {
        rows.deleteByUserId(user.value());
    }

    boolean use(UserId user, String code) {
        return rows.use(user.value(), hash(user, code.toLowerCase(Locale.ROOT)), LocalDateTime.now(clock)) == 1;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base32.encode(bytes).toLowerCase(Locale.ROOT);
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static String hash(UserId user, String code) {
        return Digest.of(user + " " + code);
    }
}
