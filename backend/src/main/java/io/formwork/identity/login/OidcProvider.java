package io.formwork.identity.login;

import com.nimbusds.jose.jwk.JWKSet;
import io.formwork.platform.config.OidcSettings;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Unavailable;
import io.formwork.platform.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Talks to the provider: where its doors are, which keys it signs with, and what a code is worth. */
final class OidcProvider {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int LONGEST_ANSWER = 1 << 20;

    private final OidcSettings settings;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private @Nullable Known known;

    OidcProvider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(String authorization, String token, JWKSet keys, Instant until) {}

    String authorizationEndpoint() {
        return known(false).authorization();
    }

    /** @param fresh asks again, since the provider may have changed its keys */
    JWKSet keys(boolean fresh) {
        return known(fresh).keys();
    }

    /** The identity token that a code is exchanged for. */
    String exchange(String code, String verifier, String redirect) {
        String form = form(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", redirect, "code_verifier", verifier));
        String login = encode(settings.clientId()) + ":" + encode(settings.clientSecret());
        var request = HttpRequest.newBuilder(URI.create(known(false).token()))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return send(request).path("id_token").asString("");
    }

    private synchronized Known known(boolean fresh) {
        Known remembered = known;
        if (remembered != null && !fresh && clock.instant().isBefore(remembered.until())) {
            return remembered;
        }
        JsonNode document = get(settings.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration");
        if (!document.path("issuer").asString("").equals(settings.issuer())) {
            throw new Forbidden("identity.oidc.refused");
        }
        try {
            Known read = new Known(
                    safe(document.path("authorization_endpoint").asString("")),
                    safe(document.path("token_endpoint").asString("")),
                    JWKSet.parse(Json.write(get(safe(document.path("jwks_uri").asString(""))))),
                    clock.instant().plus(MEMORY));
            known = read;
            return read;
        } catch (ParseException e) {
            throw new Unavailable(e, "identity.oidc.away");
        }
    }

    private JsonNode get(String address) {
        return send(
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                byte[] answer = body.readNBytes(LONGEST_ANSWER);
                if (response.statusCode() != 200) {
                    // What a code is refused for is not for the person to see.
                    throw new Forbidden("identity.oidc.refused");
                }
                return Json.read(new String(answer, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new Unavailable(e, "identity.oidc.away");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(e, "identity.oidc.away");
        }
    }

    /** What goes over the network in the open could be anybody's. */
    static String safe(String address) {
        URI uri = URI.create(address);
        boolean here = "localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost());
        if (!"https".equals(uri.getScheme()) && !("http".equals(uri.getScheme()) && here)) {
            throw new Forbidden("identity.oidc.refused");
        }
        return address;
    }

    static String form(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
