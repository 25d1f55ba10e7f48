package io.formwork.ui.record.table;

import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.type.FormatContext;
import io.formwork.organisation.Directory;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordTitles;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldLookups;
import io.formwork.ui.form.field.LookupItem;
import io.formwork.ui.record.FormScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of all that the rows of a page point to, found with one question for each form instead of one for each row. */
public final class PageNames implements FieldLookups {

    private static final int MOST = 5_000;

    private final FieldLookups others;
    private final RecordTitles titles;
    private final Directory directory;
    private final Map<String, Map<String, String>> known = new HashMap<>();

    public PageNames(FieldLookups others, RecordTitles titles, Directory directory) {
        this.others = others;
        this.titles = titles;
        this.directory = directory;
    }

    /** Finds the names for rows that are about to be shown. */
    public void learn(FormScope scope, Collection<FormField> fields, List<FormRecord> rows) {
        Map<String, Set<String>> wanted = new LinkedHashMap<>();
        for (FormField field : fields) {
            String kind = kind(field);
            if (kind.isEmpty()) {
                continue;
            }
            for (FormRecord row : rows) {
                if (row.allValues().get(field.name()) instanceof String id && !of(kind).containsKey(id)) {
                    wanted.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(id);
                }
            }
        }
        wanted.forEach((kind, ids) -> {
            Map<String, String> found = find(scope, kind, ids);
            // What is gone or may not be seen keeps its id, so that it is not asked for again row by row.
            ids.forEach(id -> of(kind).put(id, found.getOrDefault(id, id)));
        });
    }

    private Map<String, String> of(String kind) {
        return known.computeIfAbsent(kind, key -> new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > MOST;
            }
        });
    }

    private Map<String, String> find(FormScope scope, String kind, Set<String> ids) {
        return switch (kind) {
            case FormatContext.MEMBERS -> directory.people(ids);
            case FormatContext.DEPARTMENTS ->
                directory.departments(ids, scope.actor().language());
            default -> titles.of(scope.actor(), new FormKey(scope.key().app(), kind), ids);
        };
    }

    /** Under which names the field's values are known; empty when they are not ids. */
    private static String kind(FormField field) {
        if (field.type().namesMembers()) {
            return FormatContext.MEMBERS;
        }
        return field.type().namesDepartments()
                ? FormatContext.DEPARTMENTS
                : field.relatedForm().orElse("");
    }

    @Override
    public String name(FieldContext context, String kind, String id) {
        String name = of(kind).get(id);
        return name == null ? others.name(context, kind, id) : name;
    }

    @Override
    public List<LookupItem> members(FieldContext context, String text, int offset, int limit) {
        return others.members(context, text, offset, limit);
    }

    @Override
    public List<LookupItem> departments(FieldContext context, String text, int offset, int limit) {
        return others.departments(context, text, offset, limit);
    }

    @Override
    public List<LookupItem> records(FieldContext context, String form, String text, int offset, int limit) {
        return others.records(context, form, text, offset, limit);
    }
}
