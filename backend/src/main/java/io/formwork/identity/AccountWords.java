package io.formwork.identity;

import io.formwork.platform.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An account as it stands in the record of changes: all but the password. */
final class AccountWords {

    private AccountWords() {}

    static String of(User user) {
        ObjectNode words = Json.object();
        words.put("login", user.login());
        words.put("name", user.name());
        put(words, "email", user.email());
        put(words, "department", user.department());
        words.put("admin", user.admin());
        words.put("active", user.active());
        if (user.external()) {
            words.put("external", true);
        }
        words.put("language", user.language().code());
        return Json.write(words);
    }

    private static void put(ObjectNode words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, value);
        }
    }
}
