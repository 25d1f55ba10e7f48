package io.formwork.record.transfer;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Language;
import io.formwork.record.RecordService;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MicronautTest(transactional = false)
class CsvImportCheckTest {

    private static final Actor CLERK = Actor.system();

    @Inject
    CsvImport imports;

    @Inject
    CsvBadRows badRows;

    @Inject
    RecordService records;

    @Inject
    TestForms forms;

    @TempDir
    Path folder;

    @Test
    void aCheckSaysWhatAnImportWouldDoAndWritesNothing() throws IOException {
        FormKey form = forms.published(
                aForm().with("name", "text").with("age", "integer").require("name"));
        Path file = file("name,age\nAda,36\n\"Li\nLei\",old\n,7\nBob,8\n");
        var options = new ImportOptions(Map.of(0, "name", 1, "age"), true, read -> {});

        ImportResult checked = imports.check(CLERK, form, file, "a.csv", options);

        assertThat(checked.read()).isEqualTo(4);
        assertThat(checked.written()).isEqualTo(2);
        assertThat(checked.badRows()).extracting(BadRow::line).containsExactly(3L, 5L);
        assertThat(records.countExactly(CLERK, form, Condition.ALWAYS).value()).isZero();
        ImportResult done = imports.run(CLERK, form, file, "a.csv", options);
        assertThat(done.written()).isEqualTo(2);
        assertThat(done.badRows()).isEqualTo(checked.badRows());
    }

    @Test
    void badRowsComeBackWithTheirLineAndReason() throws IOException {
        FormKey form = forms.published(aForm().with("age", "integer"));
        Path file = file("age,note\n1,a\nold,\"=cmd()\"\n");
        var options = new ImportOptions(Map.of(0, "age"), true, read -> {});
        ImportResult checked = imports.check(CLERK, form, file, "a.csv", options);
        var out = new ByteArrayOutputStream();

        badRows.write(file, checked.badRows(), Language.EN, out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .isEqualTo("\uFEFFLine,Reason,age,note");
        assertThat(out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse(""))
                .startsWith("3,")
                .contains("age")
                .endsWith(",old,'=cmd()");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("a.csv"), text);
    }
}
