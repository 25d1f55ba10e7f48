package io.formwork.ui.record.table;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.formwork.access.AccessService;
import io.formwork.access.Action;
import io.formwork.form.condition.Condition;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Formats;
import io.formwork.record.FormRecord;
import io.formwork.ui.component.IconTile;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.component.ResponsiveActions;
import io.formwork.ui.component.Toast;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.record.FormScopes;
import io.formwork.ui.record.PageKeys;
import io.formwork.ui.record.RecordDrawer;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page of a form's table. The address keeps the filter, so that it can be kept and passed on. */
@Prototype
@PermitAll
@Route(value = "a/:app/forms/:form", layout = MainLayout.class)
public class RecordTableView extends Page implements BeforeEnterObserver, HasDynamicTitle, TableActions {

    private static final String WHERE = "where";
    private static final String SEARCH = "q";

    private final transient FormScopes scopes;
    private final transient TableServices services;
    private final transient AccessService accesses;
    private final transient Formats.Factory formats;
    transient FormScope scope;
    transient RecordTable table;

    @SuppressWarnings("NullAway.Init") // the address, known at entering, says which form
    RecordTableView(FormScopes scopes, TableServices services, AccessService accesses, Formats.Factory formats) {
        this.scopes = scopes;
        this.services = services;
        this.accesses = accesses;
        this.formats = formats;
        wide().filling();
        new PageKeys()
                .on("n", this::create)
                .on("/", () -> table.bar.search.focus())
                .install(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        scope = scopes.of(event.getRouteParameters());
        table = new RecordTable(scope, services, formats.in(scope.actor().language()), this);
        removeAll();
        add(header(), table);
        table.ask(asked(event.getLocation().getQueryParameters()));
    }

    private PageHeader header() {
        var tile = IconTile.of(
                        scope.form().document().path("icon").asString("table"),
                        scope.form().document().path("color").asString("blue"),
                        VaadinIcon.TABLE)
                .soft();
        return scopes.breadcrumb(new PageHeader(scope.label()), scope)
                .icon(tile)
                .actions(actions());
    }

    private ResponsiveActions actions() {
        var actions = new ResponsiveActions();
        if (scope.may(Action.CREATE)) {
            actions.primary(VaadinIcon.PLUS, getTranslation("table.create"), this::create);
        }
        if (scope.may(Action.IMPORT)) {
            actions.action(VaadinIcon.UPLOAD, getTranslation("table.import"), this::bringIn);
        }
        if (scope.may(Action.EXPORT)) {
            actions.action(VaadinIcon.DOWNLOAD, getTranslation("table.export"), this::takeOut);
        }
        if (accesses.mayDesign(scope.actor(), scope.key().app())) {
            actions.action(VaadinIcon.PENCIL, getTranslation("table.design"), this::design);
        }
        return actions;
    }

    private static TableQuestion asked(QueryParameters address) {
        String search = address.getSingleParameter(SEARCH).orElse("");
        try {
            Condition filter = address.getSingleParameter(WHERE)
                    .map(text -> Condition.parse(Json.read(text)))
                    .orElse(Condition.ALWAYS);
            return TableQuestion.ALL.filter(filter).search(search);
        } catch (Invalid broken) {
            return TableQuestion.ALL.search(search);
        }
    }

    @Override
    public void asked(TableQuestion question) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!(question.filter() instanceof Condition.Always)) {
            parameters.put(WHERE, Json.write(question.filter().toJson()));
        }
        if (!question.search().isEmpty()) {
            parameters.put(SEARCH, question.search());
        }
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(scope.path(), QueryParameters.simple(parameters))));
    }

    @Override
    public void open(FormRecord record) {
        getUI().ifPresent(ui -> ui.navigate(scope.path(record.id())));
    }

    @Override
    public void create() {
        if (scope.may(Action.CREATE)) {
            new RecordDrawer(scope, services.records(), Map.of(), created -> table.wrote()).open();
        }
    }

    @Override
    public void bringIn() {
        getUI().ifPresent(ui -> ui.navigate(scope.path() + "/import"));
    }

    private void takeOut() {
        if (table.rows().isEmpty()) {
            Toast.info(getTranslation("table.export.nothing"));
            return;
        }
        new ExportDialog(scope, services, formats.in(scope.actor().language()))
                .begin(table.question(), table.rows().count().value());
    }

    private void design() {
        getUI().ifPresent(ui -> ui.navigate(
                "a/" + scope.key().app() + "/design/form/" + scope.key().key()));
    }

    @Override
    public String getPageTitle() {
        return scope.label();
    }
}
