package io.formwork.record.handover;

import io.formwork.access.AccessService;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionValue;
import io.formwork.handover.HandoverItem;
import io.formwork.handover.HandoverOrder;
import io.formwork.handover.HandoverPart;
import io.formwork.handover.HandoverResult;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.platform.json.Json;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordPage;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.record.RecordSort;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records whose member fields name somebody, field by field. Usual are the fields by which some role says whose a record is;
 * others, such as who signed something, tell what happened and are handed over only when somebody says so.
 */
@Singleton
class RecordHandover implements HandoverPart {

    private static final String KEY = "field:";
    private static final int PAGE = 200;
    private static final int LONGEST_DETAIL = 100;

    private final PublishedDefinitions definitions;
    private final PublishedForms forms;
    private final AccessService accesses;
    private final RecordService records;

    RecordHandover(
            PublishedDefinitions definitions, PublishedForms forms, AccessService accesses, RecordService records) {
        this.definitions = definitions;
        this.forms = forms;
        this.accesses = accesses;
        this.records = records;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<HandoverItem> items(UserId leaver) {
        List<HandoverItem> items = new ArrayList<>();
        definitions.listAll(FormKey.KIND).forEach(version -> {
            FormDefinition form = forms.get(FormKey.of(version.key()));
            form.fields().stream()
                    .filter(field -> field.type().namesMembers())
                    .forEach(field -> items.add(item(form, field, leaver)));
        });
        return items.stream().filter(item -> item.count() > 0).toList();
    }

    private HandoverItem item(FormDefinition form, FormField field, UserId leaver) {
        long count = records.countExactly(Actor.system(), form.key(), names(field.name(), leaver))
                .value();
        return new HandoverItem(
                KEY + form.key().app() + "/" + form.key().key() + "/" + field.name(),
                "handover.item.records",
                List.of(form.label(), field.label()),
                count,
                count > 0 && ownership(form).contains(field.name()));
    }

    private static Condition names(String field, UserId user) {
        return Condition.parse(Json.object().put("field", field).put("op", "eq").put("value", user.toString()));
    }

    /** The fields by which a role says that a record is the own one of who looks. */
    private Set<String> ownership(FormDefinition form) {
        Set<String> fields = new HashSet<>();
        accesses.roles(form.key().app())
                .forEach(role -> role.grants().stream()
                        .filter(grant -> grant.form().equals(form.key().key()))
                        .forEach(grant -> collect(grant.rows(), fields)));
        return fields;
    }

    private static void collect(Condition condition, Set<String> fields) {
        switch (condition) {
            case Condition.Always() -> {}
            case Condition.And(List<Condition> parts) -> parts.forEach(part -> collect(part, fields));
            case Condition.Or(List<Condition> parts) -> parts.forEach(part -> collect(part, fields));
            case Condition.Not(Condition part) -> collect(part, fields);
            case Condition.Compare compare -> {
                if (compare.value() instanceof ConditionValue.CurrentUser
                        || compare.value() instanceof ConditionValue.CurrentCircle) {
                    fields.add(compare.field());
                }
            }
        }
    }

    @Override
    public HandoverResult handOver(HandoverOrder order, String item) {
        String[] place = item.substring(KEY.length()).split("/", 3);
        FormKey form = new FormKey(place[0], place[1]);
        String field = place[2];
        String reason = order.leaver().login() + (order.reason().isEmpty() ? "" : ": " + order.reason());
        Cause cause = Cause.of(
                Cause.Kind.HANDOVER, reason.length() > LONGEST_DETAIL ? reason.substring(0, LONGEST_DETAIL) : reason);
        RecordQuery query = RecordQuery.first(form, PAGE)
                .where(names(field, order.leaver().id()))
                .sortedBy(new RecordSort(SystemFields.ID, false));
        HandoverResult.Tally tally = new HandoverResult.Tally();
        @Nullable String after = null;
        do {
            RecordPage page = records.list(Actor.system(), query.after(after));
            page.records()
                    .forEach(record -> tally.attempt(form.key() + "/" + record.id(), () -> {
                        update(order, record, field, cause);
                    }));
            after = page.next().orElse(null);
        } while (after != null);
        return tally.result();
    }

    private void update(HandoverOrder order, FormRecord record, String field, Cause cause) {
        records.update(
                order.actor(),
                record.form(),
                record.id(),
                Map.of(field, order.successor().id().toString()),
                record.version(),
                cause);
    }
}
