package io.formwork.organisation;

import io.formwork.identity.UserId;
import io.formwork.platform.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the organisation.
 *
 * @param parent nothing above the root
 * @param englishName shown to who reads English, where it has one
 * @param deputies lead it as the head does
 * @param path the ids from the root down to it, such as {@code /1/42/}
 */
public record Department(
        DepartmentId id,
        @Nullable DepartmentId parent,
        String name,
        @Nullable String englishName,
        @Nullable String code,
        @Nullable UserId head,
        List<UserId> deputies,
        String path) {

    public Department {
        deputies = List.copyOf(deputies);
    }

    public String label(Language language) {
        return language == Language.EN && englishName != null ? englishName : name;
    }

    public boolean isRoot() {
        return parent == null;
    }

    /** Whether it is that department or lies below it. */
    public boolean isWithin(Department other) {
        return path.startsWith(other.path);
    }

    /** What it was made of, to be changed. */
    public DepartmentDraft draft() {
        return new DepartmentDraft(name, englishName, code, head, deputies);
    }
}
