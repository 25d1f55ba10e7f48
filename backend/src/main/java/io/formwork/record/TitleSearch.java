package io.formwork.record;

import io.formwork.access.AccessService;
import io.formwork.access.Action;
import io.formwork.access.FormAccess;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.form.condition.Operator;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds records by their titles, for pickers. */
@Singleton
public class TitleSearch {

    private static final int MOST_RELATED = 100;

    private final PublishedForms forms;
    private final AccessService accesses;
    private final RecordService records;
    private final RecordTitles titles;

    TitleSearch(PublishedForms forms, AccessService accesses, RecordService records, RecordTitles titles) {
        this.forms = forms;
        this.accesses = accesses;
        this.records = records;
        this.titles = titles;
    }

    /**
     * Titles that tell apart, by id, of the records whose title contains a text, in the order of the titles; where titles are
     * numbers also of those whose related record's title does, the newest first.
     */
    public Map<String, String> find(Actor actor, FormKey key, String text, int offset, int limit) {
        FormDefinition form = forms.get(key);
        List<RecordSort> order = new ArrayList<>();
        form.titleField()
                .filter(field -> !form.numbered() && askable(actor, form, field))
                .filter(field -> field.type().sortable())
                .ifPresent(field -> order.add(RecordSort.ascending(field.name())));
        Condition where = text.isBlank() ? Condition.ALWAYS : matching(actor, form, text.strip());
        return titles.telling(
                actor,
                form,
                records.list(actor, new RecordQuery(key, where, order, null, offset, limit))
                        .records());
    }

    private Condition matching(Actor actor, FormDefinition form, String text) {
        List<Condition> ways = new ArrayList<>();
        title(actor, form).ifPresent(title -> ways.add(contains(title, text)));
        if (form.numbered()) {
            form.relations().stream()
                    .filter(relation -> askable(actor, form, relation))
                    .findFirst()
                    .ifPresent(relation -> ways.add(pointsTo(actor, form, relation, text)));
        }
        return ways.isEmpty() ? Condition.ALWAYS : new Condition.Or(ways);
    }

    private Condition pointsTo(Actor actor, FormDefinition form, FormField relation, String text) {
        List<String> ids = forms.find(form.target(relation))
                .filter(other -> accesses.of(actor, other).may(Action.SEE))
                .flatMap(other -> title(actor, other)
                        .map(title ->
                                RecordQuery.first(other.key(), MOST_RELATED).where(contains(title, text))))
                .map(query -> records.list(actor, query).records().stream()
                        .map(record -> record.id().toString())
                        .toList())
                .orElse(List.of());
        return ids.isEmpty()
                ? new Condition.Or(List.of())
                : new Condition.Compare(relation.name(), Operator.IN, new ConditionValue.Literal(Json.node(ids)));
    }

    private Optional<FormField> title(Actor actor, FormDefinition form) {
        return form.titleField().filter(field -> askable(actor, form, field));
    }

    /** What is hidden for any record may not be asked for. */
    private boolean askable(Actor actor, FormDefinition form, FormField field) {
        FormAccess access = accesses.of(actor, form);
        return access.reading(field.name()).reads() && !access.opaqueFields().contains(field.name());
    }

    private static Condition contains(FormField field, String text) {
        return new Condition.Compare(field.name(), Operator.CONTAINS, new ConditionValue.Literal(Json.node(text)));
    }
}
