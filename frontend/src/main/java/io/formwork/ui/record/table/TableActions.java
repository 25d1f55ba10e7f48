package io.formwork.ui.record.table;

import io.formwork.record.FormRecord;

/** What the table asks of the page it stands on. */
interface TableActions {

    void open(FormRecord record);

    void create();

    void bringIn();

    /** The table shows the answer to another question now. */
    void asked(TableQuestion question);
}
