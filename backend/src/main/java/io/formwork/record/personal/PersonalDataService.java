package io.formwork.record.personal;

import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.record.RecordId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Gives out and erases what is kept of one person; for those to whom a role of the app gives that right. */
public interface PersonalDataService {

    /** Whether the actor may do so with a person whose record he sees. */
    boolean may(Actor actor, FormKey form);

    /** What there is, by form, the person's own record first. */
    List<PersonalDataPart> preview(Actor actor, FormKey form, RecordId person);

    /** Writes an archive that the person can read. */
    void export(Actor actor, FormKey form, RecordId person, OutputStream output) throws IOException;

    /**
     * Erases it, record by record. What was erased before is skipped, and what is stopped in the middle goes on at the next start.
     *
     * @param progress is told the share that is done
     */
    void erase(Actor actor, FormKey form, RecordId person, DoubleConsumer progress);
}
