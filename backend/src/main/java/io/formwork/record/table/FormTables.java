package io.formwork.record.table;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tables of published forms, worked out once per version. */
@Singleton
public class FormTables {

    private final Map<FormKey, FormTable> tables = new ConcurrentHashMap<>();

    public FormTable of(FormDefinition form) {
        FormTable known = tables.get(form.key());
        if (known == null || known.form() != form) {
            known = new FormTable(form);
            tables.put(form.key(), known);
        }
        return known;
    }
}
