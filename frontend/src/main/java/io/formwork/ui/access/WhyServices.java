package io.formwork.ui.access;

import io.formwork.access.AccessReasons;
import io.formwork.access.AccessService;
import io.formwork.form.condition.ConditionWords;
import io.formwork.identity.Actors;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.text.Messages;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordContexts;
import io.formwork.ui.record.FormScope;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What the explanation of rights needs from the backend. */
@Singleton
record WhyServices(
        AccessService accesses, Actors actors, UserService users, RecordContexts contexts, Messages messages) {

    /** Nothing for a closed account. */
    Optional<AccessReasons> reasons(FormScope scope, FormRecord record, UserId person) {
        return actors.find(person)
                .map(actor -> accesses.reasons(scope.actor(), scope.form(), record.allValues(), contexts.of(actor)));
    }

    ConditionWords words(FormScope scope) {
        return new ConditionWords(scope.form(), scope.fields().format(), messages);
    }
}
