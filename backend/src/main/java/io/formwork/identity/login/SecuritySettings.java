package io.formwork.identity.login;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import io.formwork.platform.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What administrators decide about logging in.
 *
 * @param passwordLength how many characters a password has at least
 * @param attempts how many wrong logins one name has from one address before it must wait
 * @param lockMinutes how long it must wait, counted from the first wrong login
 * @param sessionHours how long one stays logged in at most
 * @param secondFactor who must have one
 */
public record SecuritySettings(
        int passwordLength, int attempts, int lockMinutes, int sessionHours, SecondFactorFor secondFactor) {

    /** Who must have a second factor. */
    public enum SecondFactorFor {
        NOBODY,
        ADMINISTRATORS,
        EVERYBODY
    }

    public static final SecuritySettings USUAL = new SecuritySettings(8, 5, 15, 12, SecondFactorFor.NOBODY);

    /** @throws Invalid with the place of each value that is out of bounds */
    public SecuritySettings {
        List<Violation> broken = new ArrayList<>();
        within(broken, "passwordLength", passwordLength, 8, 64);
        within(broken, "attempts", attempts, 3, 50);
        within(broken, "lockMinutes", lockMinutes, 1, 1_440);
        within(broken, "sessionHours", sessionHours, 1, 720);
        if (!broken.isEmpty()) {
            throw new Invalid(broken);
        }
    }

    public Duration lock() {
        return Duration.ofMinutes(lockMinutes);
    }

    public Duration session() {
        return Duration.ofHours(sessionHours);
    }

    /** Whether somebody must have a second factor. */
    public boolean requiresSecondFactor(boolean admin) {
        return switch (secondFactor) {
            case NOBODY -> false;
            case ADMINISTRATORS -> admin;
            case EVERYBODY -> true;
        };
    }

    String write() {
        ObjectNode document = Json.object();
        document.put("passwordLength", passwordLength);
        document.put("attempts", attempts);
        document.put("lockMinutes", lockMinutes);
        document.put("sessionHours", sessionHours);
        document.put("secondFactor", secondFactor.name().toLowerCase(Locale.ROOT));
        return Json.write(document);
    }

    static SecuritySettings read(String text) {
        JsonNode document = Json.parse(text);
        return new SecuritySettings(
                document.path("passwordLength").asInt(USUAL.passwordLength),
                document.path("attempts").asInt(USUAL.attempts),
                document.path("lockMinutes").asInt(USUAL.lockMinutes),
                document.path("sessionHours").asInt(USUAL.sessionHours),
                SecondFactorFor.valueOf(
                        document.path("secondFactor").asString("nobody").toUpperCase(Locale.ROOT)));
    }

    private static void within(List<Violation> broken, String name, int value, int least, int most) {
        if (value < least || value > most) {
            broken.add(new Violation("/" + name, "range", "identity.setting.range", least, most));
        }
    }
}
