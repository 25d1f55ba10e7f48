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
import io.formwork.form.type.FormatContext;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names by which people know records: the values of their forms' title fields, as far as the actor may see them. */
@Singleton
public class RecordTitles {

    private final PublishedForms forms;
    private final AccessService accesses;
    private final RecordService records;
    private final RecordContexts contexts;

    RecordTitles(PublishedForms forms, AccessService accesses, RecordService records, RecordContexts contexts) {
        this.forms = forms;
        this.accesses = accesses;
        this.records = records;
        this.contexts = contexts;
    }

    /** Titles by id; what does not exist or may not be seen is left out. */
    public Map<String, String> of(Actor actor, FormKey key, Collection<String> ids) {
        Map<String, String> titles = new LinkedHashMap<>();
        Optional<FormDefinition> form = forms.find(key);
        if (form.isEmpty() || !accesses.of(actor, form.get()).may(Action.SEE)) {
            return titles;
        }
        List<String> all = List.copyOf(new java.util.LinkedHashSet<>(ids));
        for (int from = 0; from < all.size(); from += RecordQuery.LARGEST_PAGE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + RecordQuery.LARGEST_PAGE));
            Condition where = new Condition.Compare("$id", Operator.IN, new ConditionValue.Literal(Json.node(some)));
            records.list(actor, RecordQuery.first(key, some.size()).where(where))
                    .records()
                    .forEach(record -> titles.put(record.id().toString(), title(actor, form.get(), record)));
        }
        return titles;
    }

    /** A record's title, or its id where its form has no title field or the actor may not see it. */
    public String title(Actor actor, FormDefinition form, FormRecord record) {
        FormatContext context =
                FormatContext.plain(actor.language(), contexts.of(actor).zone());
        return form.titleField()
                .flatMap(field ->
                        record.find(field.name()).map(value -> field.type().format(field, value, context)))
                .orElse(record.id().toString());
    }

    /** Records whose title contains a text, for pickers. */
    public Map<String, String> search(Actor actor, FormKey key, String text, int offset, int limit) {
        FormDefinition form = forms.get(key);
        FormAccess access = accesses.of(actor, form);
        Map<String, String> found = new LinkedHashMap<>();
        Optional<FormField> title = form.titleField().filter(field -> access.sees(field.name()));
        Condition where = text.isBlank() || title.isEmpty()
                ? Condition.ALWAYS
                : new Condition.Compare(
                        title.get().name(), Operator.CONTAINS, new ConditionValue.Literal(Json.node(text.strip())));
        List<RecordSort> order = new ArrayList<>();
        title.filter(field -> field.type().sortable())
                .ifPresent(field -> order.add(RecordSort.ascending(field.name())));
        records.list(actor, new RecordQuery(key, where, order, null, offset, limit))
                .records()
                .forEach(record -> found.put(record.id().toString(), title(actor, form, record)));
        return found;
    }
}
