package io.formwork.ui.record.table;

import io.formwork.form.FormField;
import io.formwork.form.SystemFields;
import io.formwork.record.view.ViewColumn;
import io.formwork.record.view.ViewSettings;
import io.formwork.ui.record.FormScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which columns a person sees, in which order. Columns go by field id, so that renaming a field changes nothing. */
final class TableLayout {

    private static final int MOST_AT_FIRST = 9;

    private final Map<String, FormField> fields = new LinkedHashMap<>();
    private final List<ViewColumn> columns;

    private TableLayout(Map<String, FormField> fields, List<ViewColumn> columns) {
        this.fields.putAll(fields);
        this.columns = List.copyOf(columns);
    }

    /** The saved columns as far as they still exist and may be seen; the usual ones where nothing was saved. */
    static TableLayout of(FormScope scope, ViewSettings settings) {
        Map<String, FormField> fields = new LinkedHashMap<>();
        String title = scope.form().titleField().map(FormField::id).orElse("");
        scope.access().visibleFields().stream()
                .sorted(Comparator.comparing(field -> !field.id().equals(title)))
                .forEach(field -> fields.put(field.id(), field));
        SystemFields.all().stream()
                .filter(field -> field.type().temporal() || field.name().endsWith("By"))
                .forEach(field -> fields.put(field.id(), field));
        List<ViewColumn> saved = settings.columns().stream()
                .filter(column -> fields.containsKey(column.field()))
                .toList();
        return new TableLayout(fields, saved.isEmpty() ? usual(fields, title) : saved);
    }

    private static List<ViewColumn> usual(Map<String, FormField> fields, String title) {
        List<ViewColumn> usual = new ArrayList<>();
        List<FormField> telling = fields.values().stream()
                .filter(field -> !field.name().startsWith("$"))
                .sorted(Comparator.comparing(field -> field.id().equals(title) ? 0 : rank(field)))
                .limit(MOST_AT_FIRST)
                .toList();
        fields.values().stream()
                .filter(telling::contains)
                .forEach(field ->
                        usual.add(new ViewColumn(field.id(), 0, field.id().equals(title))));
        usual.add(new ViewColumn(
                SystemFields.find(SystemFields.CREATED_AT).orElseThrow().id(), 0, false));
        return usual;
    }

    /** What tells most about a record comes first when there is not room for all. */
    private static int rank(FormField field) {
        if (field.readOnly() || field.relatedForm().isPresent()) {
            return 1;
        }
        if (!field.options().isEmpty()) {
            return field.required() ? 1 : 2;
        }
        if (!field.type().sortable()) {
            return field.type().holdsFiles() ? 6 : 5;
        }
        return field.type().namesMembers()
                        || field.type().namesDepartments()
                        || field.type().temporal()
                        || field.type().numeric()
                ? 3
                : 4;
    }

    List<ViewColumn> columns() {
        return columns;
    }

    /** Everything that could be a column. */
    List<FormField> fields() {
        return List.copyOf(fields.values());
    }

    List<FormField> shown() {
        return columns.stream().map(column -> field(column.field())).toList();
    }

    FormField field(String id) {
        FormField field = fields.get(id);
        if (field == null) {
            throw new IllegalStateException("No column " + id);
        }
        return field;
    }

    boolean shows(FormField field) {
        return columns.stream().anyMatch(column -> column.field().equals(field.id()));
    }

    boolean freezes(FormField field) {
        return columns.stream().anyMatch(column -> column.field().equals(field.id()) && column.frozen());
    }

    /** Shows or hides a column; the last one stays. */
    TableLayout show(FormField field, boolean now) {
        List<ViewColumn> next = new ArrayList<>(columns);
        if (now && !shows(field)) {
            next.add(new ViewColumn(field.id(), 0, false));
        } else if (!now && next.size() > 1) {
            next.removeIf(column -> column.field().equals(field.id()));
        }
        return new TableLayout(fields, next);
    }

    /** Keeps a column in sight while the others scroll sideways; frozen ones come first. */
    TableLayout freeze(FormField field, boolean now) {
        List<ViewColumn> next = new ArrayList<>(columns.stream()
                .map(column -> column.field().equals(field.id()) ? column.frozen(now) : column)
                .toList());
        next.sort(Comparator.comparing(column -> !column.frozen()));
        return new TableLayout(fields, next);
    }

    TableLayout resize(String field, int width) {
        return new TableLayout(
                fields,
                columns.stream()
                        .map(column -> column.field().equals(field) ? column.wide(width) : column)
                        .toList());
    }

    TableLayout reorder(List<String> order) {
        List<ViewColumn> next = new ArrayList<>(columns);
        next.sort(Comparator.comparingInt(
                column -> order.contains(column.field()) ? order.indexOf(column.field()) : order.size()));
        return new TableLayout(fields, next);
    }

    TableLayout move(FormField field, int by) {
        List<ViewColumn> next = new ArrayList<>(columns);
        int from = next.stream().map(ViewColumn::field).toList().indexOf(field.id());
        int to = from + by;
        if (from >= 0 && to >= 0 && to < next.size()) {
            next.add(to, next.remove(from));
        }
        return new TableLayout(fields, next);
    }
}
