package io.formwork.organisation;

import io.formwork.identity.UserId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an administrator enters of a department. */
public record DepartmentDraft(
        String name,
        @Nullable String englishName,
        @Nullable String code,
        @Nullable UserId head,
        List<UserId> deputies) {

    public DepartmentDraft {
        name = name.strip();
        englishName = DepartmentChecks.orNothing(englishName);
        code = DepartmentChecks.orNothing(code);
        deputies = deputies.stream().distinct().toList();
    }

    /** One with nothing but a name. */
    public static DepartmentDraft named(String name) {
        return new DepartmentDraft(name, null, null, null, List.of());
    }

    public DepartmentDraft ledBy(@Nullable UserId newHead, UserId... newDeputies) {
        return new DepartmentDraft(name, englishName, code, newHead, List.of(newDeputies));
    }

    /** The same, led by somebody; who was a deputy is none any more. */
    public DepartmentDraft withHead(UserId newHead) {
        return new DepartmentDraft(
                name,
                englishName,
                code,
                newHead,
                deputies.stream().filter(deputy -> !deputy.equals(newHead)).toList());
    }

    /** For the audit: what can be compared. */
    String words() {
        return "name=%s, englishName=%s, code=%s, head=%s, deputies=%s"
                .formatted(
                        name,
                        englishName,
                        code,
                        head,
                        deputies.stream().map(UserId::toString).collect(Collectors.joining(" ")));
    }
}
