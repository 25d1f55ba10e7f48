package io.formwork.ui.people.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.identity.TestUsers;
import io.formwork.organisation.transfer.PeopleColumn;
import io.formwork.platform.xlsx.XlsxFile;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleImportViewTest extends ViewTest {

    @Inject
    TestUsers people;

    @TempDir
    Path folder;

    @Test
    void columnsAreMatchedByTheirNamesAndALoginIsNeeded() throws IOException {
        logInAsAdmin();
        PeopleImportView view = navigate(PeopleImportView.class);

        view.wizard.received(Files.writeString(folder.resolve("p.csv"), "Login,姓名,Hobby\nada,艾达,x\n"), "p.csv");

        PeopleMatch match = $(PeopleMatch.class, view).single();
        assertThat(match.columns())
                .containsEntry(0, PeopleColumn.LOGIN)
                .containsEntry(1, PeopleColumn.NAME)
                .hasSize(2);
        assertThat(view.wizard.next.isEnabled()).isTrue();
        match.pickers.values().iterator().next().clear();
        assertThat(view.wizard.next.isEnabled()).isFalse();
    }

    @Test
    void aWorkbookIsTakenLikeCsvAndOneThatCannotBeReadIsAskedForAgain() throws IOException {
        logInAsAdmin();
        PeopleImportView view = navigate(PeopleImportView.class);
        Path workbook = folder.resolve("people.xlsx");
        try (OutputStream out = Files.newOutputStream(workbook);
                XlsxFile sheet = new XlsxFile(out, "People", List.of("Login", "姓名"), "…")) {
            sheet.line(List.of("ada", "艾达"));
        }
        Path damaged = Files.write(folder.resolve("damaged.xlsx"), Arrays.copyOf(Files.readAllBytes(workbook), 100));

        view.wizard.received(damaged, "damaged.xlsx");
        assertThat($(PeopleMatch.class, view).exists()).isFalse();
        view.wizard.received(workbook, "people.xlsx");

        assertThat($(PeopleMatch.class, view).single().columns())
                .containsEntry(0, PeopleColumn.LOGIN)
                .containsEntry(1, PeopleColumn.NAME);
    }

    @Test
    void whatIsNoFileOfPeopleIsAskedForAgain() throws IOException {
        logInAsAdmin();
        PeopleImportView view = navigate(PeopleImportView.class);

        view.wizard.received(Files.createFile(folder.resolve("empty.csv")), "empty.csv");

        assertThat($(PeopleMatch.class, view).exists()).isFalse();
    }

    @Test
    void isForAdministratorsOnly() {
        logIn(people.somebody());

        assertThatThrownBy(() -> navigate(PeopleImportView.class)).isNotNull();
    }
}
