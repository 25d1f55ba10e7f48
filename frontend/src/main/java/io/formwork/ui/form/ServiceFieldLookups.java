package io.formwork.ui.form;

import io.formwork.form.FormKey;
import io.formwork.form.type.FormatContext;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.organisation.Department;
import io.formwork.organisation.DepartmentId;
import io.formwork.organisation.DepartmentService;
import io.formwork.organisation.Directory;
import io.formwork.record.RecordTitles;
import io.formwork.record.TitleSearch;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldLookups;
import io.formwork.ui.form.field.LookupItem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Asks the services, in the name of the person who looks. */
@Singleton
final class ServiceFieldLookups implements FieldLookups {

    private final UserService users;
    private final Directory directory;
    private final DepartmentService departments;
    private final RecordTitles titles;
    private final TitleSearch search;

    ServiceFieldLookups(
            UserService users,
            Directory directory,
            DepartmentService departments,
            RecordTitles titles,
            TitleSearch search) {
        this.users = users;
        this.directory = directory;
        this.departments = departments;
        this.titles = titles;
        this.search = search;
    }

    @Override
    public List<LookupItem> members(FieldContext context, String text, int offset, int limit) {
        return users.search(context.actor(), text, offset + limit).stream()
                .skip(offset)
                .map(ServiceFieldLookups::item)
                .toList();
    }

    private static LookupItem item(User user) {
        return new LookupItem(user.id().toString(), user.name());
    }

    @Override
    public List<LookupItem> departments(FieldContext context, String text, int offset, int limit) {
        List<Department> found = departments.search(context.actor(), text, offset, limit);
        Map<DepartmentId, String> trails = departments.trails(context.actor(), found);
        return found.stream()
                .map(each -> new LookupItem(each.id().toString(), trails.getOrDefault(each.id(), each.name())))
                .toList();
    }

    @Override
    public List<LookupItem> records(FieldContext context, String form, String text, int offset, int limit) {
        return search.find(context.actor(), new FormKey(context.app(), form), text, offset, limit).entrySet().stream()
                .map(found -> new LookupItem(found.getKey(), found.getValue()))
                .toList();
    }

    @Override
    public String name(FieldContext context, String kind, String id) {
        return switch (kind) {
            case FormatContext.MEMBERS -> directory.people(List.of(id)).getOrDefault(id, id);
            case FormatContext.DEPARTMENTS ->
                directory.departments(List.of(id), context.language()).getOrDefault(id, id);
            default -> recordName(context, kind, id);
        };
    }

    private String recordName(FieldContext context, String form, String id) {
        Map<String, String> found = titles.telling(context.actor(), new FormKey(context.app(), form), List.of(id));
        return found.getOrDefault(id, id);
    }
}
