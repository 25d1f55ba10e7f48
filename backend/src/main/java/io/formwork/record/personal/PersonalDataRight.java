package io.formwork.record.personal;

import io.formwork.access.AccessService;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Forbidden;
import io.formwork.record.RecordId;
import io.formwork.record.RecordService;
import jakarta.inject.Singleton;

/** Who may give out and erase what is kept of a person: who has the right in the app and sees the person's record. */
@Singleton
class PersonalDataRight {

    private final AccessService accesses;
    private final RecordService records;

    PersonalDataRight(AccessService accesses, RecordService records) {
        this.accesses = accesses;
        this.records = records;
    }

    boolean isHeldBy(Actor actor, FormKey form) {
        return accesses.mayHandlePersonalData(actor, form.app());
    }

    /** @throws io.formwork.platform.error.NotFound when the person's record may not be seen */
    void require(Actor actor, FormKey form, RecordId person) {
        if (!isHeldBy(actor, form)) {
            throw new Forbidden("personal.forbidden");
        }
        records.get(actor, form, person);
    }
}
