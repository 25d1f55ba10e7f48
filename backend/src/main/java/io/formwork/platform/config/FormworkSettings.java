package io.formwork.platform.config;

import io.formwork.platform.startup.StartupRefused;
import io.formwork.platform.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything an administrator can set, read once from the environment. */
public record FormworkSettings(
        Path home,
        int port,
        @Nullable DatabaseAccess externalDatabase,
        int databaseConnections,
        String databaseMemory,
        @Nullable String adminPassword,
        Language language,
        ZoneId timeZone,
        String publicUrl,
        @Nullable Path templates,
        boolean sampleApp,
        @Nullable Integer node,
        int requestLimitMegabytes,
        int uploadLimitMegabytes,
        @Nullable OidcSettings oidc,
        @Nullable MailSettings mail,
        List<AddressRange> trustedProxies,
        RateSettings rates) {

    private static final int LAST_PORT = 65_535;
    private static final int LAST_NODE = 255;
    private static final int MOST_A_MINUTE = 10_000_000;

    /** The settings that the variables name, with a default for each that is absent. */
    public static FormworkSettings read(Function<String, @Nullable String> environment) {
        var variables = new Variables(environment);
        int port = variables.number("FORMWORK_PORT", 8080, -1, LAST_PORT);
        return new FormworkSettings(
                Path.of(variables.text("FORMWORK_HOME", "data"))
                        .toAbsolutePath()
                        .normalize(),
                port,
                variables.externalDatabase(),
                variables.number("FORMWORK_DB_CONNECTIONS", 24, 2, 1_000),
                variables.text("FORMWORK_DB_MEMORY", "256M"),
                variables.secret("FORMWORK_ADMIN_PASSWORD").orElse(null),
                variables.language(),
                variables.timeZone(),
                variables.text("FORMWORK_PUBLIC_URL", "http://localhost:" + port),
                variables.find("FORMWORK_TEMPLATES").map(Path::of).orElse(null),
                variables.flag("FORMWORK_SAMPLE_APP", true),
                variables.node(),
                variables.number("FORMWORK_REQUEST_LIMIT_MB", 10, 1, 1_000),
                variables.number("FORMWORK_UPLOAD_LIMIT_MB", 100, 1, 10_000),
                variables.oidc(),
                variables.mail(),
                variables.trustedProxies(),
                variables.rates());
    }

    /** Whether people come by https, be it to a proxy before this server. */
    public boolean isPublicByHttps() {
        return publicUrl.startsWith("https://");
    }

    private record Variables(Function<String, @Nullable String> environment) {

        Optional<String> find(String name) {
            return Optional.ofNullable(environment.apply(name))
                    .map(String::strip)
                    .filter(text -> !text.isEmpty());
        }

        String text(String name, String otherwise) {
            return find(name).orElse(otherwise);
        }

        boolean flag(String name, boolean otherwise) {
            String text = text(name, String.valueOf(otherwise));
            if (!text.equals("true") && !text.equals("false")) {
                throw new StartupRefused("%s is '%s' but must be true or false.".formatted(name, text));
            }
            return text.equals("true");
        }

        int number(String name, int otherwise, int least, int most) {
            var given = find(name);
            if (given.isEmpty()) {
                return otherwise;
            }
            try {
                int number = Integer.parseInt(given.get());
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw notANumber(name, given.get(), least, most, e);
            }
            throw notANumber(name, given.get(), least, most, null);
        }

        @Nullable
        Integer node() {
            return find("FORMWORK_NODE").isEmpty() ? null : number("FORMWORK_NODE", 0, 0, LAST_NODE);
        }

        Optional<String> secret(String name) {
            var file = find(name + "_FILE");
            if (file.isEmpty()) {
                return find(name);
            }
            try {
                return Optional.of(Files.readString(Path.of(file.get())).strip());
            } catch (IOException e) {
                throw new StartupRefused("Cannot read the file " + file.get() + " named by " + name + "_FILE.", e);
            }
        }

        @Nullable
        DatabaseAccess externalDatabase() {
            return find("FORMWORK_DB_URL")
                    .map(url -> new DatabaseAccess(
                            url,
                            text("FORMWORK_DB_USER", "formwork"),
                            secret("FORMWORK_DB_PASSWORD").orElse("")))
                    .orElse(null);
        }

        @Nullable
        OidcSettings oidc() {
            return find("FORMWORK_OIDC_ISSUER")
                    .map(issuer -> new OidcSettings(
                            issuer,
                            required("FORMWORK_OIDC_CLIENT_ID", "FORMWORK_OIDC_ISSUER"),
                            secret("FORMWORK_OIDC_CLIENT_SECRET").orElse(""),
                            text("FORMWORK_OIDC_LABEL", "SSO"),
                            text("FORMWORK_OIDC_SCOPES", "openid profile email"),
                            text("FORMWORK_OIDC_LOGIN_CLAIM", "preferred_username"),
                            flag("FORMWORK_OIDC_CREATE", false),
                            list("FORMWORK_OIDC_DOMAINS"),
                            find("FORMWORK_OIDC_SECOND_FACTORS").isPresent()
                                    ? list("FORMWORK_OIDC_SECOND_FACTORS")
                                    : Set.of("mfa")))
                    .orElse(null);
        }

        RateSettings rates() {
            return new RateSettings(
                    number("FORMWORK_RATE_LOGINS", 300, 0, MOST_A_MINUTE),
                    number("FORMWORK_RATE_VISITORS", 3_000, 0, MOST_A_MINUTE),
                    number("FORMWORK_RATE_PROGRAMS", 0, 0, MOST_A_MINUTE));
        }

        @Nullable
        MailSettings mail() {
            var host = find("FORMWORK_MAIL_HOST");
            if (host.isEmpty()) {
                return null;
            }
            MailSettings.Security security = mailSecurity();
            var settings = new MailSettings(
                    host.get(),
                    number("FORMWORK_MAIL_PORT", security.port(), 1, LAST_PORT),
                    security,
                    find("FORMWORK_MAIL_USER").orElse(null),
                    secret("FORMWORK_MAIL_PASSWORD").orElse(""),
                    required("FORMWORK_MAIL_FROM", "FORMWORK_MAIL_HOST"));
            if (settings.tellsPassword()) {
                throw new StartupRefused("FORMWORK_MAIL_TLS is 'none', but FORMWORK_MAIL_PASSWORD must not cross a"
                        + " network in the open. Set it to starttls or tls.");
            }
            return settings;
        }

        List<AddressRange> trustedProxies() {
            String name = "FORMWORK_TRUSTED_PROXIES";
            return list(name).stream()
                    .map(text -> {
                        try {
                            return AddressRange.parse(text);
                        } catch (IllegalArgumentException e) {
                            throw new StartupRefused(
                                    "%s names '%s', but addresses such as 10.0.0.7 or 10.0.0.0/8 are needed."
                                            .formatted(name, text),
                                    e);
                        }
                    })
                    .toList();
        }

        private MailSettings.Security mailSecurity() {
            String given = text("FORMWORK_MAIL_TLS", "starttls");
            return Stream.of(MailSettings.Security.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(given))
                    .findFirst()
                    .orElseThrow(() -> new StartupRefused(
                            "FORMWORK_MAIL_TLS is '" + given + "' but must be starttls, tls or none."));
        }

        private String required(String name, String with) {
            return find(name).orElseThrow(() -> new StartupRefused(name + " is needed with " + with + "."));
        }

        private Set<String> list(String name) {
            return find(name).stream()
                    .flatMap(text -> Stream.of(text.split(",")))
                    .map(each -> each.strip().toLowerCase(Locale.ROOT))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.toSet());
        }

        Language language() {
            String code = text("FORMWORK_LANG", Language.ZH.code());
            return switch (code) {
                case "zh" -> Language.ZH;
                case "en" -> Language.EN;
                default -> throw new StartupRefused("FORMWORK_LANG is '" + code + "' but must be zh or en.");
            };
        }

        ZoneId timeZone() {
            String name = text("FORMWORK_TIME_ZONE", "Asia/Shanghai");
            try {
                return ZoneId.of(name);
            } catch (DateTimeException e) {
                throw new StartupRefused(
                        "FORMWORK_TIME_ZONE is '" + name + "' but must be a zone such as Asia/Shanghai.", e);
            }
        }

        private static StartupRefused notANumber(
                String name, String given, int least, int most, @Nullable Throwable cause) {
            return new StartupRefused(
                    "%s is '%s' but must be a number from %d to %d.".formatted(name, given, least, most), cause);
        }
    }
}
