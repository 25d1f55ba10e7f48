package io.formwork.ui.record.transfer;

import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Messages;
import io.formwork.record.transfer.CsvBadRows;
import io.formwork.record.transfer.CsvImport;
import io.formwork.ui.record.BackgroundWork;
import jakarta.inject.Singleton;

/** What the steps of an import need from the backend. */
@Singleton
record ImportServices(
        CsvImport imports, CsvBadRows badRows, Messages messages, Formats.Factory formats, BackgroundWork work) {}
