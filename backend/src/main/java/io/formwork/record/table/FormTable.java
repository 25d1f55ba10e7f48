package io.formwork.record.table;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The table of a form as one version of the form sees it. */
public final class FormTable {

    public static final Field<Long> ID = DSL.field(DSL.name("id"), SQLDataType.BIGINT);
    static final String DELETED_AT = "deleted_at";
    static final List<String> SYSTEM_COLUMNS =
            List.of("id", "version", "definition_version", "created_at", "created_by", "updated_at", "updated_by");

    private final FormDefinition form;
    private final String name;
    private final List<FormField> fields;
    private final String insert;

    public FormTable(FormDefinition form) {
        this.form = form;
        this.name = nameOf(form.key());
        this.fields = form.fields();
        this.insert = insertStatement();
    }

    /** Keys hold no underscores and no double hyphens, so that two forms never share a name. */
    public static String nameOf(FormKey key) {
        return "t_" + key.app().replace('-', '_') + "__" + key.key().replace('-', '_');
    }

    private String insertStatement() {
        List<String> columns = new ArrayList<>(SYSTEM_COLUMNS);
        fields.forEach(field -> columns.add(field.column()));
        String names = columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into `" + name + "` (" + names + ") values (" + marks + ")";
    }

    public FormDefinition form() {
        return form;
    }

    public String name() {
        return name;
    }

    public List<FormField> fields() {
        return fields;
    }

    public Table<Record> table() {
        return DSL.table(DSL.name(name));
    }

    /** The column of a designed or system field. */
    public static Field<Object> column(FormField field) {
        return DSL.field(DSL.name(field.column()), Object.class);
    }

    /** Inserts a row: system columns in their order, then the fields in theirs. */
    public String insert() {
        return insert;
    }
}
