package io.formwork.report;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.type.FormatContext;
import io.formwork.identity.Actor;
import io.formwork.organisation.Directory;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordTitles;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers the names behind the ids in a list of records, looked up once for the whole list. */
@Singleton
class RecordNames {

    private final RecordTitles titles;
    private final Directory directory;
    private final FormworkSettings settings;

    RecordNames(RecordTitles titles, Directory directory, FormworkSettings settings) {
        this.titles = titles;
        this.directory = directory;
        this.settings = settings;
    }

    String title(Actor actor, FormDefinition form, FormRecord record) {
        return titles.title(actor, form, record);
    }

    FormatContext context(Actor actor, List<FormField> fields, List<FormRecord> records, String app) {
        Map<String, String> names = new HashMap<>();
        for (FormField field : fields) {
            List<String> ids = ids(field, records);
            if (field.relatedForm().isPresent()) {
                String form = field.relatedForm().get();
                titles.of(actor, new FormKey(app, form), ids).forEach((id, title) -> names.put(place(form, id), title));
            } else if (field.type().namesMembers()) {
                directory.people(ids).forEach((id, name) -> names.put(place(FormatContext.MEMBERS, id), name));
            } else if (field.type().namesDepartments()) {
                directory
                        .departments(ids, actor.language())
                        .forEach((id, name) -> names.put(place(FormatContext.DEPARTMENTS, id), name));
            }
        }
        return new FormatContext(
                actor.language(), settings.timeZone(), (kind, id) -> names.getOrDefault(place(kind, id), id));
    }

    private static List<String> ids(FormField field, List<FormRecord> records) {
        return records.stream()
                .map(record -> record.allValues().get(field.name()))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .toList();
    }

    private static String place(String kind, String id) {
        return kind + "/" + id;
    }
}
