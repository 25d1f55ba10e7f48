package io.formwork.organisation.transfer;

import io.formwork.identity.NewUser;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what is wrong with the rows of a file, alone and together; nothing is written. */
final class PeopleCheck {

    private static final int LONGEST_POSITION = 200;
    private static final int LONGEST_NAME = 200;

    private final PeopleKnown known;
    private final boolean makeMissing;
    private final Map<String, PersonRow> byLogin = new HashMap<>();
    private final Map<String, Long> heads = new HashMap<>();

    PeopleCheck(PeopleKnown known, List<PersonRow> rows, boolean makeMissing) {
        this.known = known;
        this.makeMissing = makeMissing;
        rows.forEach(row -> byLogin.putIfAbsent(row.key(), row));
    }

    List<Violation> check(PersonRow row) {
        List<Violation> broken = new ArrayList<>();
        account(row, broken);
        outside(row, broken);
        places(row, broken);
        manager(row, broken);
        for (String group : row.parts(PeopleColumn.GROUPS)) {
            if (known.group(group).isEmpty() && !makeMissing) {
                broken.add(rule(PeopleColumn.GROUPS, "group", group));
            }
        }
        for (String role : row.parts(PeopleColumn.ROLES)) {
            if (!known.isRole(role)) {
                broken.add(rule(PeopleColumn.ROLES, "role", role));
            }
        }
        if (row.has(PeopleColumn.LANGUAGE) && language(row).isEmpty()) {
            broken.add(rule(PeopleColumn.LANGUAGE, "language", row.text(PeopleColumn.LANGUAGE)));
        }
        return broken;
    }

    static Optional<Language> language(PersonRow row) {
        String wanted = row.text(PeopleColumn.LANGUAGE);
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equalsIgnoreCase(wanted))
                .findFirst();
    }

    private void account(PersonRow row, List<Violation> broken) {
        Optional<User> user = known.user(row.key());
        if (!row.has(PeopleColumn.LOGIN)) {
            broken.add(rule(PeopleColumn.LOGIN, "login"));
            return;
        }
        PersonRow first = byLogin.getOrDefault(row.key(), row);
        if (first.line() != row.line()) {
            broken.add(rule(PeopleColumn.LOGIN, "twice", row.text(PeopleColumn.LOGIN), first.line()));
        }
        String name = row.has(PeopleColumn.NAME)
                ? row.text(PeopleColumn.NAME)
                : user.map(User::name).orElse("");
        broken.addAll(known.violations(NewUser.of(row.text(PeopleColumn.LOGIN), name, null)
                .withEmail(row.has(PeopleColumn.EMAIL) ? row.text(PeopleColumn.EMAIL) : null)));
    }

    /** Who is from outside has no place here, and nobody answers to him. */
    private void outside(PersonRow row, List<Violation> broken) {
        boolean placed = Stream.of(PeopleColumn.DEPARTMENTS, PeopleColumn.GROUPS, PeopleColumn.MANAGER)
                .anyMatch(row::has);
        if (placed && isOutside(row.key())) {
            broken.add(rule(PeopleColumn.LOGIN, "outside", row.text(PeopleColumn.LOGIN)));
        }
        String manager = row.text(PeopleColumn.MANAGER);
        if (isOutside(PeopleKnown.key(manager))) {
            broken.add(rule(PeopleColumn.MANAGER, "outside", manager));
        }
    }

    private boolean isOutside(String login) {
        return known.user(login).filter(User::external).isPresent();
    }

    private void places(PersonRow row, List<Violation> broken) {
        List<String> paths = row.parts(PeopleColumn.DEPARTMENTS);
        for (String path : paths) {
            boolean there =
                    isPath(path) && (makeMissing || known.department(path).isPresent());
            if (!there) {
                broken.add(rule(PeopleColumn.DEPARTMENTS, "department", path));
            }
        }
        if (row.has(PeopleColumn.POSITION) && paths.isEmpty()) {
            broken.add(rule(PeopleColumn.POSITION, "position"));
        }
        if (row.text(PeopleColumn.POSITION).length() > LONGEST_POSITION) {
            broken.add(rule(PeopleColumn.POSITION, "long", LONGEST_POSITION));
        }
        if (!row.saysWhetherHeLeads()) {
            broken.add(rule(PeopleColumn.HEAD, "yes", row.text(PeopleColumn.HEAD)));
        } else if (row.leads() && paths.isEmpty()) {
            broken.add(rule(PeopleColumn.HEAD, "nowhere"));
        } else if (row.leads()) {
            Long other = heads.putIfAbsent(paths.getFirst(), row.line());
            if (other != null && other != row.line()) {
                broken.add(rule(PeopleColumn.HEAD, "heads", paths.getFirst(), other));
            }
        }
    }

    /** Whether a path could be that of a department. */
    private static boolean isPath(String path) {
        return Arrays.stream(path.split("[/／]", -1)).noneMatch(name -> name.isBlank() || name.length() > LONGEST_NAME);
    }

    private void manager(PersonRow row, List<Violation> broken) {
        String manager = row.text(PeopleColumn.MANAGER);
        if (manager.isEmpty()) {
            return;
        }
        String key = PeopleKnown.key(manager);
        if (!byLogin.containsKey(key) && known.user(key).isEmpty()) {
            broken.add(rule(PeopleColumn.MANAGER, "manager", manager));
        } else if (leadsBack(row.key(), key)) {
            broken.add(rule(PeopleColumn.MANAGER, "circle", manager));
        }
    }

    /** Whether the managers of a manager end at the person, by the file or, where it says nothing, as it is now. */
    private boolean leadsBack(String person, String manager) {
        Set<String> met = new HashSet<>();
        Optional<String> here = Optional.of(manager);
        while (here.isPresent() && met.add(here.get())) {
            if (here.get().equals(person)) {
                return true;
            }
            here = above(here.get());
        }
        return false;
    }

    private Optional<String> above(String login) {
        PersonRow row = byLogin.get(login);
        if (row != null && row.has(PeopleColumn.MANAGER)) {
            return Optional.of(PeopleKnown.key(row.text(PeopleColumn.MANAGER)));
        }
        Optional<UserId> user = known.user(login).map(User::id);
        return user.flatMap(known::managerOf);
    }

    /** Who answers to somebody whose row is not brought in cannot be brought in either. */
    static Violation leftOut(PersonRow row) {
        return rule(PeopleColumn.MANAGER, "left-out", row.text(PeopleColumn.MANAGER));
    }

    private static Violation rule(PeopleColumn column, String rule, Object... args) {
        return new Violation("/" + column.code(), rule, "people-import.rule." + rule, args);
    }
}
