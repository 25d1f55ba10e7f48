package io.formwork.record;

import io.formwork.access.AccessService;
import io.formwork.access.Action;
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
import java.util.LinkedHashSet;
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
        forms.find(key)
                .ifPresent(form -> found(actor, form, ids)
                        .forEach(record -> titles.put(record.id().toString(), title(actor, form, record))));
        return titles;
    }

    /** Titles by id as {@link #telling(Actor, FormDefinition, List)} makes them. */
    public Map<String, String> telling(Actor actor, FormKey key, Collection<String> ids) {
        return forms.find(key)
                .map(form -> telling(actor, form, found(actor, form, ids)))
                .orElse(Map.of());
    }

    /**
     * Titles by id that tell the records of a list apart: a mere number is joined to what it belongs to, the first related
     * record or else the first text, since nobody knows numbers by heart.
     */
    public Map<String, String> telling(Actor actor, FormDefinition form, List<FormRecord> records) {
        Map<String, String> companions = form.numbered() ? companions(actor, form, records) : Map.of();
        Map<String, String> titles = new LinkedHashMap<>();
        for (FormRecord record : records) {
            String id = record.id().toString();
            String own = title(actor, form, record);
            titles.put(id, companions.containsKey(id) ? companions.get(id) + " · " + own : own);
        }
        return titles;
    }

    private Map<String, String> companions(Actor actor, FormDefinition form, List<FormRecord> records) {
        Map<String, String> companions = new LinkedHashMap<>();
        for (FormField relation : form.relations()) {
            Map<String, String> related = new LinkedHashMap<>();
            records.stream()
                    .filter(record -> !companions.containsKey(record.id().toString()))
                    .forEach(record -> record.find(relation.name())
                            .ifPresent(other -> related.put(record.id().toString(), other.toString())));
            Map<String, String> names = of(actor, form.target(relation), related.values());
            related.forEach(
                    (id, other) -> Optional.ofNullable(names.get(other)).ifPresent(name -> companions.put(id, name)));
        }
        records.forEach(record -> text(form, record)
                .ifPresent(text -> companions.putIfAbsent(record.id().toString(), text)));
        return companions;
    }

    private static Optional<String> text(FormDefinition form, FormRecord record) {
        return form.fields().stream()
                .filter(field -> field.type().namesRecords() && !field.readOnly())
                .flatMap(field -> record.find(field.name()).stream())
                .map(Object::toString)
                .findFirst();
    }

    private List<FormRecord> found(Actor actor, FormDefinition form, Collection<String> ids) {
        List<FormRecord> found = new ArrayList<>();
        if (!accesses.of(actor, form).may(Action.SEE)) {
            return found;
        }
        List<String> all = List.copyOf(new LinkedHashSet<>(ids));
        for (int from = 0; from < all.size(); from += RecordQuery.LARGEST_PAGE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + RecordQuery.LARGEST_PAGE));
            Condition where = new Condition.Compare("$id", Operator.IN, new ConditionValue.Literal(Json.node(some)));
            found.addAll(records.list(
                            actor, RecordQuery.first(form.key(), some.size()).where(where))
                    .records());
        }
        return found;
    }

    /** A record's title, or its id where its form has no title field or the actor may not see it. */
    public String title(Actor actor, FormDefinition form, FormRecord record) {
        FormatContext context =
                FormatContext.plain(actor.language(), contexts.of(actor).zone());
        return form.titleField()
                .flatMap(field -> record.words(field, context))
                .orElse(record.id().toString());
    }
}
