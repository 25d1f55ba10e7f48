package io.formwork.definition;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.Violation;
import java.util.regex.Pattern;

/** Names a definition: the app it belongs to, its kind, and its key within both. */
public record DefinitionKey(String app, String kind, String key) {

    /** The rule that is broken by what cannot be a key. */
    public static final String RULE = "key";

    public static final int MAX_APP_LENGTH = 20;
    public static final int MAX_KEY_LENGTH = 40;
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws Invalid with rule {@code key} when app or key is not lower-case words joined by hyphens */
    public DefinitionKey {
        requireKebab("/app", app, MAX_APP_LENGTH);
        requireKebab("/key", key, MAX_KEY_LENGTH);
    }

    public DefinitionKey of(String otherKind, String otherKey) {
        return new DefinitionKey(app, otherKind, otherKey);
    }

    private static void requireKebab(String pointer, String value, int maxLength) {
        if (value.length() > maxLength || !KEBAB.matcher(value).matches()) {
            throw new Invalid(new Violation(pointer, RULE, "definition.key.invalid", value, maxLength));
        }
    }

    @Override
    public String toString() {
        return app + "/" + kind + "/" + key;
    }
}
