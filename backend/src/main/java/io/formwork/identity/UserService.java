package io.formwork.identity;

import io.formwork.platform.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people with an account. */
public interface UserService {

    Optional<User> find(UserId id);

    Optional<User> findByLogin(String login);

    User get(UserId id);

    /**
     * Active users from inside whose name, login or department contains the text, by name; all of them for an empty text.
     * Somebody from outside finds only himself.
     */
    List<User> search(Actor actor, String text, int limit);

    /** The same with those from outside; for administrators. */
    List<User> searchEverybody(Actor actor, String text, int limit);

    /** The names of many users at once, for lists; ids of nobody are left out. */
    Map<UserId, String> names(Collection<UserId> ids);

    /** The accounts of many users at once, for lists; ids of nobody are left out. */
    Map<UserId, User> all(Collection<UserId> ids);

    User create(Actor actor, NewUser user);

    /** Sets a password; tokens and sessions given out before end. Everybody may set his own. */
    void setPassword(Actor actor, UserId id, String password);

    void setLanguage(Actor actor, Language language);

    /** Lets a person sign in or not any more. */
    void setActive(Actor actor, UserId id, boolean active);
}
