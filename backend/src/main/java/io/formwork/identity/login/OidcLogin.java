package io.formwork.identity.login;

import com.nimbusds.jwt.JWTClaimsSet;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.Audited;
import io.formwork.identity.NewUser;
import io.formwork.identity.UserId;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.config.OidcSettings;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.text.OneLine;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Logs people in by an OpenID Connect provider: authorization code with PKCE, state and nonce. */
@Singleton
public class OidcLogin {

    private static final String CALLBACK = "/oidc/callback";

    private final @Nullable OidcSettings settings;
    private final String redirect;
    private final @Nullable OidcProvider provider;
    private final OidcIdentities identities;
    private final Actors actors;
    private final SecondFactor factor;
    private final Clock clock;
    private final ApplicationEventPublisher<Audited> events;

    OidcLogin(
            FormworkSettings settings,
            OidcIdentities identities,
            Actors actors,
            SecondFactor factor,
            Clock clock,
            ApplicationEventPublisher<Audited> events) {
        this.settings = settings.oidc();
        this.redirect = settings.publicUrl().replaceAll("/$", "") + CALLBACK;
        this.provider = this.settings == null ? null : new OidcProvider(this.settings, clock);
        this.identities = identities;
        this.actors = actors;
        this.factor = factor;
        this.clock = clock;
        this.events = events;
    }

    /** What the button says, where a provider is set. */
    public Optional<String> label() {
        return Optional.ofNullable(settings).map(OidcSettings::label);
    }

    /** Begins a login; the attempt is to be kept in the session, and the browser sent to its location. */
    public OidcAttempt begin() {
        String state = DataFolder.randomText();
        String nonce = DataFolder.randomText();
        String verifier = DataFolder.randomText();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", required().clientId());
        query.put("redirect_uri", redirect);
        query.put("scope", required().scopes());
        query.put("state", state);
        query.put("nonce", nonce);
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        String endpoint = provider().authorizationEndpoint();
        String location = endpoint + (endpoint.contains("?") ? "&" : "?") + OidcProvider.form(query);
        return new OidcAttempt(location, state, nonce, verifier);
    }

    /**
     * Ends a login with what came back. Where a code is needed, {@link LoginService#enterProven} ends it.
     *
     * @param begun the attempt of this session, which must not be used again
     */
    public OidcEntry finish(OidcAttempt begun, @Nullable String state, @Nullable String code) {
        boolean same = state != null
                && MessageDigest.isEqual(
                        begun.state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
        if (!same || code == null || code.isBlank()) {
            throw new Forbidden("identity.oidc.refused");
        }
        String token = provider().exchange(code, begun.verifier(), redirect);
        JWTClaimsSet claims = new OidcClaims(required(), provider(), clock).read(token, begun.nonce());
        UserId id = identities.find(claims.getIssuer(), claims.getSubject()).orElseGet(() -> link(claims));
        actors.forget(id);
        Actor actor = actors.find(id).orElseThrow(() -> new Forbidden("identity.oidc.unknown"));
        boolean strong = isStrong(claims);
        boolean codeNeeded = !strong && factor.isEnabled(id);
        if (!codeNeeded) {
            events.publishEvent(Audited.of(actor, "login.succeeded", "user", id.toString(), actor.name()));
        }
        return new OidcEntry(actor, strong, codeNeeded);
    }

    /** Whether the provider says that it asked for a second factor, in the way that the settings name. */
    private boolean isStrong(JWTClaimsSet claims) {
        Set<String> said = new HashSet<>();
        said.add(text(claims, "acr"));
        if (claims.getClaim("amr") instanceof List<?> methods) {
            methods.forEach(method -> said.add(String.valueOf(method)));
        }
        return !Collections.disjoint(said, required().secondFactors());
    }

    /** The account of somebody who comes by the provider for the first time. */
    private UserId link(JWTClaimsSet claims) {
        String login = text(claims, required().loginClaim());
        String email = text(claims, "email");
        boolean verified = !"false".equals(String.valueOf(claims.getClaim("email_verified")));
        boolean byEmail = required().loginClaim().equals("email");
        if (login.isBlank() || byEmail && !"true".equals(String.valueOf(claims.getClaim("email_verified")))) {
            throw new Forbidden("identity.oidc.unknown");
        }
        String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (!required().domains().isEmpty()
                && !(verified && required().domains().contains(domain))) {
            throw new Forbidden("identity.oidc.unknown");
        }
        String name = OneLine.of(text(claims, "name"));
        NewUser draft =
                NewUser.of(login, name.isBlank() ? login : name, null).withEmail(email.isBlank() ? null : email);
        return identities.link(
                claims.getIssuer(), claims.getSubject(), draft, required().create());
    }

    private OidcSettings required() {
        if (settings == null) {
            throw new Forbidden("identity.oidc.none");
        }
        return settings;
    }

    private OidcProvider provider() {
        if (provider == null) {
            throw new Forbidden("identity.oidc.none");
        }
        return provider;
    }

    private static String text(JWTClaimsSet claims, String name) {
        try {
            String text = claims.getStringClaim(name);
            return text == null ? "" : text;
        } catch (ParseException e) {
            return "";
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
