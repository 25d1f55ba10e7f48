package io.formwork.identity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Keeps, beside the names of people, that of the main department which the organisation has for them. */
@Singleton
public class DepartmentDisplay {

    private final UserRepository users;

    DepartmentDisplay(UserRepository users) {
        this.users = users;
    }

    /** @param name nothing for people without a main department */
    @Transactional
    public void show(Collection<UserId> people, @Nullable String name) {
        if (!people.isEmpty()) {
            users.showDepartment(people.stream().map(UserId::value).toList(), name);
        }
    }
}
