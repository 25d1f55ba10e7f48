package io.formwork.record;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a feature keeps about records besides their values, to be shown to the person whom they concern and to be erased. */
public interface RecordTraces {

    /** Tells it in messages ({@code personal.trace.<name>}) and names it in an export. */
    String name();

    /** The tables in which it lies. */
    Set<String> tables();

    /** How much there is that an erasure would take away. */
    long count(FormDefinition form, Collection<RecordId> records);

    /** For the person to read. */
    JsonNode describe(FormKey form, RecordId record);

    /** Takes away what is personal, in the current transaction; a second time it finds nothing. */
    void erase(FormDefinition form, RecordId record);

    /** Those of the records on which somebody still works, so that nothing may remove them by itself. */
    default Set<RecordId> inWork(FormKey form, Collection<RecordId> records) {
        return Set.of();
    }

    /** Gives out the files that belong to it. */
    default void files(FormKey form, RecordId record, Files files) throws IOException {
        // Most have none.
    }

    /** Takes files. */
    interface Files {

        /** @param content writes the bytes */
        void take(String name, Content content) throws IOException;
    }

    /** The bytes of a file. */
    interface Content {

        void writeTo(java.io.OutputStream output) throws IOException;
    }
}
