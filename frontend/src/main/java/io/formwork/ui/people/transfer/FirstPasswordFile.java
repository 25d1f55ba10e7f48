package io.formwork.ui.people.transfer;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.formwork.identity.Actor;
import io.formwork.organisation.transfer.PeopleColumn;
import io.formwork.organisation.transfer.PeopleImportResult.FirstPassword;
import io.formwork.platform.text.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** With what new people sign in the first time, as a file. */
final class FirstPasswordFile implements DownloadHandler {

    private final transient PeopleImportServices services;
    private final transient Actor actor;
    private final transient List<FirstPassword> passwords;

    FirstPasswordFile(PeopleImportServices services, Actor actor, List<FirstPassword> passwords) {
        this.services = services;
        this.actor = actor;
        this.passwords = passwords;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(services.messages().text(actor.language(), "people-import.passwords.file"));
        event.setContentType("text/csv;charset=utf-8");
        Writer writer = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(
                    PeopleColumn.LOGIN.label(services.messages(), actor.language()),
                    PeopleColumn.NAME.label(services.messages(), actor.language()),
                    services.messages().text(actor.language(), "people-import.password"));
            passwords.forEach(each -> csv.writeRecord(
                    SpreadsheetText.safe(each.login()), SpreadsheetText.safe(each.name()), each.password()));
        }
    }
}
