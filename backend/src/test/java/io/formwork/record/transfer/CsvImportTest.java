package io.formwork.record.transfer;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormBuilder;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.record.Cause;
import io.formwork.record.RecordQuery;
import io.formwork.record.RecordService;
import io.formwork.testing.SharedData;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class CsvImportTest {

    private static final Actor CLERK = Actor.system();

    @TempDir
    Path folder;

    @Inject
    CsvImport imports;

    @Inject
    CsvExport exports;

    @Inject
    RecordService records;

    @Inject
    TestForms forms;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void columnsAreFoundByNameOrLabelInEitherEncoding(String encoding) throws IOException {
        FormKey form = forms.published(people());
        Path file = write("\uFEFF姓名 ,score,other\n张伟,7,x\n李娜,9,y\n", encoding.equals("UTF-8") ? null : encoding);

        ImportPreview preview = imports.preview(CLERK, form, file);
        ImportResult result = imports.run(CLERK, form, file, "people.csv", options(preview, false));

        assertThat(preview.columns().get(2).field()).isEmpty();
        assertThat(result).isEqualTo(new ImportResult(2, 2, 0, List.of()));
        assertThat(records.list(CLERK, RecordQuery.first(form, 10)).records())
                .extracting(record -> record.value("姓名"))
                .containsExactlyInAnyOrder("张伟", "李娜");
    }

    @Test
    void oneBadRowStopsTheWholeImportAndIsListedWithItsReason() throws IOException {
        FormKey form = forms.published(people());
        Path file = write("姓名,score\n张伟,7\n李娜,eleven\n王芳,11\n", null);

        ImportResult result =
                imports.run(CLERK, form, file, "people.csv", options(imports.preview(CLERK, form, file), false));

        assertThat(result.written()).isZero();
        assertThat(result.bad()).isEqualTo(2);
        assertThat(result.badRows()).extracting(BadRow::line).containsExactly(3L, 4L);
        assertThat(result.badRows().getFirst().violations().getFirst().rule()).isEqualTo("type");
        assertThat(records.countExactly(CLERK, form, Condition.ALWAYS).value()).isZero();
    }

    @Test
    void goodRowsAreKeptWhenBadOnesMayBeSkipped() throws IOException {
        FormKey form = forms.published(people());
        Path file = write("姓名,score\n张伟,7\n李娜,eleven\n王芳,10\n", null);

        ImportResult result =
                imports.run(CLERK, form, file, "people.csv", options(imports.preview(CLERK, form, file), true));

        assertThat(result.written()).isEqualTo(2);
        assertThat(records.countExactly(CLERK, form, Condition.ALWAYS).value()).isEqualTo(2);
    }

    @Test
    void relatedRecordsAreFoundByTheirTitle() throws IOException {
        FormKey customer = forms.published(aForm().with("name", "text"));
        FormKey order = forms.published(aForm().withRelation("customer", customer));
        var ada = records.create(CLERK, customer, Map.of("name", "Ada"), Cause.USER)
                .id();
        Path file = write("customer\nAda\nNobody\n", null);

        ImportResult result =
                imports.run(CLERK, order, file, "orders.csv", options(imports.preview(CLERK, order, file), true));

        assertThat(result.written()).isEqualTo(1);
        assertThat(records.list(CLERK, RecordQuery.first(order, 10))
                        .records()
                        .getFirst()
                        .value("customer"))
                .isEqualTo(ada.toString());
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsExportedAsText() throws IOException {
        FormKey form = forms.published(people());
        records.create(CLERK, form, Map.of("姓名", "=HYPERLINK(\"http://x\")", "score", 3), Cause.USER);
        var out = new ByteArrayOutputStream();

        long count = exports.run(CLERK, form, Condition.ALWAYS, List.of(), out);

        assertThat(count).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF")
                .contains("'=HYPERLINK")
                .contains(",3");
    }

    /** Figures as stated in the data's own README. */
    @Test
    void aRealFileComesInWholeAndItsFiguresAreKept() {
        Path file = SharedData.file("telco-churn.csv");
        FormKey form = forms.published(aForm().with("customerID", "text")
                .with("tenure", "integer")
                .withChoice("Contract", "Month-to-month", "One year", "Two year")
                .with("MonthlyCharges", "money")
                .with("TotalCharges", "money")
                .with("Churn", "switch"));

        ImportResult result =
                imports.run(CLERK, form, file, "telco-churn.csv", options(imports.preview(CLERK, form, file), false));

        assertThat(result).isEqualTo(new ImportResult(7_043, 7_043, 0, List.of()));
        assertThat(records.countExactly(CLERK, form, Condition.eq("Churn", true))
                        .value())
                .isEqualTo(1_869);
        Condition monthly = Condition.eq("Contract", "Month-to-month");
        assertThat(records.countExactly(CLERK, form, monthly).value()).isEqualTo(3_875);
        assertThat(records.countExactly(CLERK, form, monthly.and(Condition.eq("Churn", true)))
                        .value())
                .isEqualTo(1_655);
        assertThat(sum(form, "MonthlyCharges")).isEqualByComparingTo("456116.6");
        assertThat(sum(form, "TotalCharges")).isEqualByComparingTo("16056168.7");
    }

    private BigDecimal sum(FormKey form, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        var query = RecordQuery.first(form, 1000);
        for (var page = records.list(CLERK, query);
                ;
                page = records.list(CLERK, query.after(page.next().get()))) {
            for (var record : page.records()) {
                if (record.value(field) instanceof BigDecimal amount) {
                    sum = sum.add(amount);
                }
            }
            if (page.next().isEmpty()) {
                return sum;
            }
        }
    }

    private static FormBuilder people() {
        return aForm().with("姓名", "text").with("score", "nps");
    }

    private static ImportOptions options(ImportPreview preview, boolean skipBadRows) {
        Map<Integer, String> fields = new HashMap<>();
        preview.columns()
                .forEach(column -> column.field().ifPresent(field -> fields.put(column.index(), field.name())));
        return new ImportOptions(fields, skipBadRows, read -> {});
    }

    private Path write(String text, @org.jspecify.annotations.Nullable String encoding) throws IOException {
        String content = encoding == null ? text : text.replace("\uFEFF", "");
        return Files.writeString(
                folder.resolve("file.csv"),
                content,
                encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding));
    }
}
