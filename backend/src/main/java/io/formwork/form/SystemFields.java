package io.formwork.form;

import io.formwork.form.type.FieldType;
import io.formwork.form.type.FieldTypes;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.text.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What every record has without being designed, addressed as fields whose names start with {@code $}. */
public final class SystemFields {

    public static final String ID = "$id";
    public static final String VERSION = "$version";
    public static final String CREATED_AT = "$createdAt";
    public static final String CREATED_BY = "$createdBy";
    public static final String UPDATED_AT = "$updatedAt";
    public static final String UPDATED_BY = "$updatedBy";

    private static final Map<String, FormField> ALL = new LinkedHashMap<>();

    static {
        add(ID, "id", "relation", LocalizedText.of("记录编号", "Record id"));
        add(VERSION, "version", "integer", LocalizedText.of("版本", "Version"));
        add(CREATED_AT, "created_at", "date-time", LocalizedText.of("创建时间", "Created at"));
        add(CREATED_BY, "created_by", "member", LocalizedText.of("创建人", "Created by"));
        add(UPDATED_AT, "updated_at", "date-time", LocalizedText.of("更新时间", "Updated at"));
        add(UPDATED_BY, "updated_by", "member", LocalizedText.of("更新人", "Updated by"));
    }

    private SystemFields() {}

    private static void add(String name, String column, String typeKey, LocalizedText label) {
        FieldType type = FieldTypes.find(typeKey).orElseThrow();
        ObjectNode schema = type.newSchema();
        schema.putObject(FormField.EXTRAS).set("label", label.toJson());
        schema.put("readOnly", true);
        ALL.put(name, new FormField("$" + column, name, type, false, schema));
    }

    public static List<FormField> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<FormField> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /**
     * A designed or a system field.
     *
     * @throws NotFound naming field and form
     */
    public static FormField resolve(FormDefinition form, String name) {
        return name.startsWith("$")
                ? find(name).orElseThrow(() -> new NotFound("form.field.unknown", name, form.label()))
                : form.field(name);
    }
}
