package io.formwork.ui.people.transfer;

import io.formwork.organisation.transfer.PeopleImport;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Messages;
import io.formwork.ui.record.BackgroundWork;
import jakarta.inject.Singleton;

/** What the steps of an import of people need from the backend. */
@Singleton
record PeopleImportServices(PeopleImport imports, Messages messages, Formats.Factory formats, BackgroundWork work) {}
