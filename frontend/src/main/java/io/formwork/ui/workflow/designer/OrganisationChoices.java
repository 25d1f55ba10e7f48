package io.formwork.ui.workflow.designer;

import io.formwork.identity.Actor;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.GroupService;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The departments and groups that a step can name. */
@Singleton
final class OrganisationChoices {

    private final DepartmentService departments;
    private final GroupService groups;
    private final CurrentUser user;

    OrganisationChoices(DepartmentService departments, GroupService groups, CurrentUser user) {
        this.departments = departments;
        this.groups = groups;
        this.user = user;
    }

    List<Choice> groups() {
        return groups.list(user.actor()).stream()
                .map(group -> new Choice(group.id().toString(), group.name()))
                .toList();
    }

    List<Choice> departments(String text, int offset, int limit) {
        Actor actor = user.actor();
        List<Department> found = departments.search(actor, text, offset, limit);
        Map<DepartmentId, String> trails = departments.trails(actor, found);
        return found.stream()
                .map(each -> new Choice(each.id().toString(), trails.getOrDefault(each.id(), each.name())))
                .toList();
    }

    /** What a department is called; its id when there is none of it any more. */
    String departmentName(String id) {
        return id.matches("[1-9][0-9]{0,17}")
                ? departments
                        .names(List.of(DepartmentId.of(id)), user.actor().language())
                        .getOrDefault(DepartmentId.of(id), id)
                : id;
    }
}
