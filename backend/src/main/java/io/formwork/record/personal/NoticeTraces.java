package io.formwork.record.personal;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.notification.NotificationService;
import io.formwork.platform.json.Json;
import io.formwork.record.RecordId;
import io.formwork.record.RecordTraces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Notices that lead to records and call them by their titles. */
@Singleton
class NoticeTraces implements RecordTraces {

    private final NotificationService notifications;

    NoticeTraces(NotificationService notifications) {
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Set<String> tables() {
        return Set.of("notification");
    }

    @Override
    public long count(FormDefinition form, Collection<RecordId> records) {
        return records.stream()
                .mapToLong(record -> notifications.countLeadingTo(link(form.key(), record)))
                .sum();
    }

    @Override
    public JsonNode describe(FormKey form, RecordId record) {
        return Json.node(notifications.countLeadingTo(link(form, record)));
    }

    @Override
    public void erase(FormDefinition form, RecordId record) {
        notifications.forgetLeadingTo(link(form.key(), record));
    }

    private static String link(FormKey form, RecordId record) {
        return "a/" + form.app() + "/forms/" + form.key() + "/" + record;
    }
}
