package io.formwork.identity.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.formwork.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A small OpenID Connect provider on loopback that keeps to the standard, unless a test makes it lie. */
public final class TestOidcProvider {

    public static final String CLIENT = "formwork-test";
    public static final String SECRET = "a client secret: with signs & such";

    private final HttpServer server;
    private final Map<String, Granted> granted = new ConcurrentHashMap<>();
    private RSAKey key = newKey();
    private volatile UnaryOperator<JWTClaimsSet.Builder> visitor = claims -> claims;

    /** What a code was given for. */
    private record Granted(Map<String, String> asked, String token) {}

    public TestOidcProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.createContext("/authorize", this::authorize);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Who stands before its login page from now on. */
    public void becomes(String subject, String login, String name) {
        visitor = claims ->
                claims.subject(subject).claim("preferred_username", login).claim("name", name);
    }

    /** The login page, which lets people enter or turn back. */
    private void authorize(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> asked = values(query);
        String back = asked.get("redirect_uri") + "?state=" + asked.get("state");
        String code = grant(issuer() + "/authorize?" + query, visitor);
        String page = "<h1>The provider</h1><a id='enter' href='" + back + "&code=" + code + "'>Enter</a> "
                + "<a id='back' href='" + back + "&error=access_denied'>Turn back</a>";
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    void stop() {
        server.stop(0);
    }

    void changeKey() {
        key = newKey();
    }

    /** What a person at the provider's login page would be: the address is asked, a code is given back. */
    String grant(String location, UnaryOperator<JWTClaimsSet.Builder> person) {
        return grant(location, person, this::sign);
    }

    String grant(String location, UnaryOperator<JWTClaimsSet.Builder> person, Signer signer) {
        Map<String, String> asked = values(URI.create(location).getRawQuery());
        Instant now = Instant.now();
        JWTClaimsSet claims = person.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .subject(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", asked.get("nonce")))
                .build();
        String code = UUID.randomUUID().toString();
        granted.put(code, new Granted(asked, signer.sign(claims)));
        return code;
    }

    /** Makes a token of claims. */
    interface Signer {
        String sign(JWTClaimsSet claims);
    }

    String sign(JWTClaimsSet claims) {
        return signed(key, claims);
    }

    String signWithAnotherKey(JWTClaimsSet claims) {
        return signed(newKey(key.getKeyID()), claims);
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** Signs with what everybody knows, the public key, as if it were a shared secret. */
    String signWithThePublicKey(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                Json.write(Json.object()
                        .put("issuer", issuer())
                        .put("authorization_endpoint", issuer() + "/authorize")
                        .put("token_endpoint", issuer() + "/token")
                        .put("jwks_uri", issuer() + "/keys")));
    }

    /** A code is good once, for who asked for it, with the verifier that fits the challenge. */
    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = values(body);
        Granted found = granted.remove(form.getOrDefault("code", ""));
        String login = new String(
                Base64.getDecoder()
                        .decode(exchange.getRequestHeaders()
                                .getFirst("Authorization")
                                .substring("Basic ".length())),
                StandardCharsets.UTF_8);
        boolean ours = Arrays.stream(login.split(":"))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList()
                .equals(java.util.List.of(CLIENT, SECRET));
        if (found == null
                || !ours
                || !challenge(form.get("code_verifier")).equals(found.asked().get("code_challenge"))
                || !form.get("redirect_uri").equals(found.asked().get("redirect_uri"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                Json.write(Json.object().put("id_token", found.token()).put("token_type", "Bearer")));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static Map<String, String> values(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        return newKey(UUID.randomUUID().toString());
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
