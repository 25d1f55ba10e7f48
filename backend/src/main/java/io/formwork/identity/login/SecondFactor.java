package io.formwork.identity.login;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.identity.UserId;
import io.formwork.platform.config.InstallationCipher;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Codes from an app on a person's phone, and recovery codes on paper for when it is lost. */
@Singleton
public class SecondFactor {

    private static final String ISSUER = "Formwork";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UserSecurityRepository rows;
    private final RecoveryCodes recovery;
    private final InstallationCipher cipher;
    private final SecurityRules rules;
    private final Clock clock;
    private final ApplicationEventPublisher<Audited> events;

    SecondFactor(
            UserSecurityRepository rows,
            RecoveryCodes recovery,
            InstallationCipher cipher,
            SecurityRules rules,
            Clock clock,
            ApplicationEventPublisher<Audited> events) {
        this.rows = rows;
        this.recovery = recovery;
        this.cipher = cipher;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A secret that was made up for somebody and waits for its first code.
     *
     * @param secret to be typed into the app
     * @param uri the same for its camera
     */
    public record Offer(String secret, String uri) {}

    @Transactional(readOnly = true)
    public boolean isEnabled(UserId user) {
        return row(user).isPresent();
    }

    /** Whether somebody must have a second factor and has none. */
    @Transactional(readOnly = true)
    public boolean isMissing(Actor actor) {
        return rules.current().requiresSecondFactor(actor.admin())
                && row(actor.id()).isEmpty();
    }

    /** How many recovery codes are left. */
    @Transactional(readOnly = true)
    public long recoveryCodesLeft(Actor actor) {
        return recovery.left(actor.id());
    }

    /** Makes up a secret for the actor; it counts once a code of it was brought. */
    @Transactional
    public Offer offer(Actor actor) {
        requireNone(actor);
        byte[] secret = new byte[Totp.SECRET_BYTES];
        RANDOM.nextBytes(secret);
        rows.offer(actor.id().value(), encrypt(actor.id(), secret));
        String shown = Base32.encode(secret);
        String label = URLEncoder.encode(ISSUER + ":" + actor.login(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Offer(shown, "otpauth://totp/" + label + "?secret=" + shown + "&issuer=" + ISSUER);
    }

    /** Turns it on with the first code, and gives the recovery codes, which are shown this once. */
    @Transactional
    public List<String> enable(Actor actor, String code) {
        requireNone(actor);
        UserSecurityRow offered = rows.findByUserId(actor.id().value())
                .filter(row -> row.totpSecret() != null)
                .orElseThrow(() -> new Conflict("identity.totp.none"));
        if (!use(offered, code)) {
            throw new Invalid(new Violation("/code", "code", "identity.code.wrong"));
        }
        rows.confirm(actor.id().value());
        events.publishEvent(about(actor, "totp.enabled", actor.id()));
        return recovery.make(actor.id());
    }

    /** Turns one's own off; an administrator can for whoever lost the phone and the recovery codes. */
    @Transactional
    public void disable(Actor actor, UserId user) {
        boolean own = actor.id().equals(user);
        if (!own && !actor.admin()) {
            throw new Forbidden("identity.admin.required");
        }
        if (own && rules.current().requiresSecondFactor(actor.admin())) {
            throw new Conflict("identity.totp.required");
        }
        rows.remove(user.value());
        recovery.remove(user);
        events.publishEvent(about(actor, "totp.disabled", user));
    }

    /** Other recovery codes in the place of the old. */
    @Transactional
    public List<String> renewRecoveryCodes(Actor actor) {
        if (row(actor.id()).isEmpty()) {
            throw new Conflict("identity.totp.none");
        }
        return recovery.make(actor.id());
    }

    /** Whether a code of the app or a recovery code is good; each is good once. */
    @Transactional
    boolean accepts(UserId user, String entered) {
        String code = entered.replaceAll("[\\s-]", "");
        return row(user).filter(row -> use(row, code)).isPresent() || recovery.use(user, code);
    }

    private boolean use(UserSecurityRow row, String code) {
        var user = new UserId(row.userId());
        OptionalLong step = new Totp(decrypt(user, String.valueOf(row.totpSecret())))
                .find(code.replaceAll("\\s", ""), clock.instant());
        return step.isPresent() && rows.use(row.userId(), step.getAsLong()) == 1;
    }

    private Optional<UserSecurityRow> row(UserId user) {
        return rows.findByUserId(user.value()).filter(UserSecurityRow::totpConfirmed);
    }

    private void requireNone(Actor actor) {
        if (row(actor.id()).isPresent()) {
            throw new Conflict("identity.totp.enabled");
        }
    }

    private String encrypt(UserId user, byte[] secret) {
        return cipher.encrypt(HexFormat.of().formatHex(secret), "totp " + user);
    }

    private byte[] decrypt(UserId user, String encrypted) {
        return HexFormat.of().parseHex(cipher.decrypt(encrypted, "totp " + user));
    }

    private static Audited about(Actor actor, String action, UserId user) {
        return Audited.of(actor, action, "user", user.toString(), actor.id().equals(user) ? actor.name() : "");
    }
}
