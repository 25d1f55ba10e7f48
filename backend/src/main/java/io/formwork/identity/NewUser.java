package io.formwork.identity;

import io.formwork.platform.text.Language;
import org.jspecify.annotations.Nullable;

/** What is needed to create a user; without a password the account cannot sign in until one is set. */
public record NewUser(
        String login,
        String name,
        @Nullable String email,
        @Nullable String password,
        boolean admin,
        Language language) {

    /** An ordinary user who speaks Chinese. */
    public static NewUser of(String login, String name, @Nullable String password) {
        return new NewUser(login, name, null, password, false, Language.ZH);
    }

    public NewUser withEmail(@Nullable String newEmail) {
        return new NewUser(login, name, newEmail, password, admin, language);
    }

    public NewUser speaking(Language other) {
        return new NewUser(login, name, email, password, admin, other);
    }

    public NewUser asAdmin() {
        return new NewUser(login, name, email, password, true, language);
    }
}
