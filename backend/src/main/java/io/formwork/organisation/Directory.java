package io.formwork.organisation;

import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.text.Language;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The names behind the ids of people and departments that stand in records; ids of nothing are left out. */
@Singleton
public class Directory {

    private final UserService users;
    private final DepartmentService departments;

    Directory(UserService users, DepartmentService departments) {
        this.users = users;
        this.departments = departments;
    }

    public Map<String, String> people(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        users.names(ids.stream().map(Long::valueOf).map(UserId::new).toList())
                .forEach((id, name) -> names.put(id.toString(), name));
        return names;
    }

    public Map<String, String> departments(Collection<String> ids, Language language) {
        Map<String, String> names = new HashMap<>();
        departments
                .names(ids.stream().map(DepartmentId::of).toList(), language)
                .forEach((id, name) -> names.put(id.toString(), name));
        return names;
    }
}
