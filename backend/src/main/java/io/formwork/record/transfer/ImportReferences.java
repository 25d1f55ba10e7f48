package io.formwork.record.transfer;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets files name related records by their titles: a title that exactly one visible record bears becomes its id. */
@Singleton
class ImportReferences {

    private static final int AT_ONCE = 500;

    private final PublishedForms forms;
    private final RecordService records;

    ImportReferences(PublishedForms forms, RecordService records) {
        this.forms = forms;
        this.records = records;
    }

    void resolve(Actor actor, FormDefinition form, List<Map<FormField, String>> rows) {
        for (FormField relation : form.relations()) {
            Set<String> titles = rows.stream()
                    .map(row -> row.get(relation))
                    .filter(text -> text != null && !isId(text))
                    .collect(Collectors.toSet());
            if (!titles.isEmpty()) {
                Map<String, String> ids = idsByTitle(actor, form, relation, List.copyOf(titles));
                rows.forEach(row -> row.computeIfPresent(relation, (field, text) -> ids.getOrDefault(text, text)));
            }
        }
    }

    private static boolean isId(String text) {
        return text.length() >= 12 && text.chars().allMatch(Character::isDigit);
    }

    private Map<String, String> idsByTitle(Actor actor, FormDefinition form, FormField relation, List<String> titles) {
        FormKey target = new FormKey(form.key().app(), relation.relatedForm().orElseThrow());
        Optional<FormField> title = forms.find(target).flatMap(FormDefinition::titleField);
        Map<String, String> ids = new HashMap<>();
        if (title.isEmpty()) {
            return ids;
        }
        String name = title.get().name();
        for (int from = 0; from < titles.size(); from += AT_ONCE) {
            List<String> some = titles.subList(from, Math.min(titles.size(), from + AT_ONCE));
            Condition where = new Condition.Compare(name, Operator.IN, new ConditionValue.Literal(Json.node(some)));
            var page = records.list(
                    actor, RecordQuery.first(target, RecordQuery.LARGEST_PAGE).where(where));
            for (FormRecord record : page.records()) {
                // Two records of one title make it useless as a name.
                ids.merge(String.valueOf(record.value(name)), record.id().toString(), (one, other) -> "");
            }
        }
        ids.values().removeIf(String::isEmpty);
        return ids;
    }
}
