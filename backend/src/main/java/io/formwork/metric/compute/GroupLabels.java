package io.formwork.metric.compute;

import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.type.FormatContext;
import io.formwork.identity.Actor;
import io.formwork.organisation.Directory;
import io.formwork.platform.text.Messages;
import io.formwork.record.RecordTitles;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words and order for the values by which numbers are grouped. */
@Singleton
class GroupLabels {

    private final RecordTitles titles;
    private final Directory directory;
    private final Messages messages;

    GroupLabels(RecordTitles titles, Directory directory, Messages messages) {
        this.titles = titles;
        this.directory = directory;
        this.messages = messages;
    }

    /** Labels by canonical value, in the order of the options, else of the numbers, else of the labels. */
    Map<Object, String> of(Actor actor, FormField field, FormKey form, Collection<Object> values, ZoneId zone) {
        Map<String, String> names = names(actor, field, form, values);
        FormatContext context = new FormatContext(actor.language(), zone, (kind, id) -> names.getOrDefault(id, id));
        Map<Object, String> labels = new LinkedHashMap<>();
        List<Object> ordered = new ArrayList<>(values);
        Map<Object, String> formatted = new LinkedHashMap<>();
        ordered.forEach(value -> formatted.put(value, field.type().format(field, value, context)));
        ordered.sort(order(field, formatted));
        ordered.forEach(value -> labels.put(value, formatted.get(value)));
        return labels;
    }

    /** What records without a value are called. */
    String empty(Actor actor) {
        return messages.text(actor.language(), "metric.group.empty");
    }

    private Map<String, String> names(Actor actor, FormField field, FormKey form, Collection<Object> values) {
        List<String> ids = values.stream().map(Object::toString).toList();
        if (field.type().namesMembers()) {
            return directory.people(ids);
        }
        if (field.type().namesDepartments()) {
            return directory.departments(ids, actor.language());
        }
        Optional<String> target = field.relatedForm();
        return target.map(key -> titles.of(actor, new FormKey(form.app(), key), ids))
                .orElse(Map.of());
    }

    private static Comparator<Object> order(FormField field, Map<Object, String> labels) {
        List<String> options =
                field.options().stream().map(option -> option.value()).toList();
        return (left, right) -> {
            if (!options.isEmpty()) {
                return Integer.compare(place(options, left), place(options, right));
            }
            if (left instanceof Number a && right instanceof Number b) {
                return Double.compare(a.doubleValue(), b.doubleValue());
            }
            return labels.getOrDefault(left, "").compareTo(labels.getOrDefault(right, ""));
        };
    }

    private static int place(List<String> options, Object value) {
        int place = options.indexOf(value.toString());
        return place < 0 ? options.size() : place;
    }
}
