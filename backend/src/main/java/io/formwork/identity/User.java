package io.formwork.identity;

import io.formwork.platform.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account.
 *
 * @param login the name used to sign in
 * @param name the name shown to people
 * @param department the name of the main department, as the organisation has it
 * @param external from outside, such as a customer or partner
 * @param active whether the person may sign in; accounts are never deleted, because their work stays
 */
public record User(
        UserId id,
        String login,
        String name,
        @Nullable String email,
        @Nullable String department,
        boolean admin,
        boolean active,
        Language language,
        boolean external) {

    User withExternal(boolean outside) {
        return new User(id, login, name, email, department, admin, active, language, outside);
    }
}
