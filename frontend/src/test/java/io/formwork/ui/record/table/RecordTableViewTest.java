package io.formwork.ui.record.table;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.form.condition.Condition;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Messages;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordService;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.shell.error.RefusedPage;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordTableViewTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    RecordService records;

    private FormKey form;

    @BeforeEach
    void aCustomerForm() {
        form = forms.published(aForm().with("name", "text")
                .withChoice("level", "gold", "silver")
                .with("age", "integer")
                .require("name"));
        logInAsAdmin();
    }

    @Test
    void aFormThatDoesNotExistIsARefusedPage() {
        assertThat(navigate("a/test/forms/nothing-here", RefusedPage.class)).isNotNull();
        assertThat(navigate("a/test/forms/NOT-A-KEY", RefusedPage.class)).isNotNull();
    }

    @Test
    void anEmptyTableOffersTheNextStep() {
        open();

        assertThat($(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void whatPeopleWroteIsShownAsText() {
        create("<script>alert(1)</script>", "gold");
        RecordTableView view = open();

        String html = view.table.grid.cellHtml(
                view.scope.form().field("name"), rows(view).getFirst());

        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void searchAndFilterNarrowTheTableAndTheWayBackIsOffered() {
        create("Ada", "gold");
        create("Adam", "silver");
        create("Bob", "gold");
        RecordTableView view = open();

        view.table.bar.search.setValue("ada");
        assertThat(names(view)).containsExactlyInAnyOrder("Ada", "Adam");

        view.table.ask(view.table.question().filter(Condition.eq("level", "gold")));
        assertThat(names(view)).containsExactly("Ada");
        assertThat(view.table.bar.count.getText()).contains("1");

        view.table.ask(view.table.question().search("zzz"));
        assertThat($(EmptyState.class).all()).hasSize(1);

        view.table.bar.clear.click();
        assertThat(names(view)).hasSize(3);
    }

    @Test
    void aFilterInTheAddressIsAsked() {
        create("Ada", "gold");
        create("Bob", "silver");

        UI.getCurrent()
                .navigate(
                        FormScope.path(form),
                        QueryParameters.of(
                                "where",
                                Json.write(Condition.eq("level", "gold").toJson())));

        assertThat(names((RecordTableView) getCurrentView())).containsExactly("Ada");
    }

    @Test
    void deletedRowsComeBackWithUndo() {
        create("Ada", "gold");
        create("Bob", "gold");
        RecordTableView view = open();
        List<FormRecord> all = rows(view);
        var delete = new BulkDelete(view.scope, records, messages(), view.table::wrote);

        delete.delete(all.stream().map(FormRecord::id).toList());
        assertThat($(EmptyState.class).all()).hasSize(1);

        delete.restore(all.stream().map(FormRecord::id).toList());
        assertThat(names(view)).containsExactlyInAnyOrder("Ada", "Bob");
    }

    private Messages messages() {
        return beans.getBean(Messages.class);
    }

    private RecordTableView open() {
        return navigate(FormScope.path(form), RecordTableView.class);
    }

    private void create(String name, String level) {
        records.create(Actor.system(), form, Map.of("name", name, "level", level), Cause.USER);
    }

    private static List<FormRecord> rows(RecordTableView view) {
        return view.table.grid.rows.getLazyDataView().getItems().toList();
    }

    private static List<Object> names(RecordTableView view) {
        return rows(view).stream().map(row -> row.value("name")).toList();
    }
}
