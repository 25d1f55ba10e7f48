package io.formwork.organisation;

import io.formwork.identity.Actor;
import io.formwork.platform.text.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tree of departments. Everybody with an account reads it; only administrators change it. */
public interface DepartmentService {

    Optional<Department> find(Actor actor, DepartmentId id);

    Department get(Actor actor, DepartmentId id);

    /** The departments right below one, in their order. */
    List<Department> children(Actor actor, DepartmentId parent);

    /** Those of them that have departments below. */
    Set<DepartmentId> parents(Actor actor, Collection<DepartmentId> ids);

    /** Departments whose name or code has the text in it, by name; all for an empty text. */
    List<Department> search(Actor actor, String text, int offset, int limit);

    /** The names of many at once, for lists; ids of none are left out. */
    Map<DepartmentId, String> names(Collection<DepartmentId> ids, Language language);

    /** Where many lie, in words: the names from below the root down to each, such as 销售部 / 华东. */
    Map<DepartmentId, String> trails(Actor actor, Collection<Department> departments);

    Department create(Actor actor, DepartmentId parent, DepartmentDraft draft);

    Department change(Actor actor, DepartmentId id, DepartmentDraft draft);

    /** @param before the sibling that it comes before; as the last one where there is none */
    Department move(Actor actor, DepartmentId id, DepartmentId parent, @Nullable DepartmentId before);

    /** Removes one that has neither departments below nor people. */
    void delete(Actor actor, DepartmentId id);
}
