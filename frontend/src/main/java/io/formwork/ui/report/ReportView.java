package io.formwork.ui.report;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.access.AccessService;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Language;
import io.formwork.platform.time.LocalClock;
import io.formwork.report.ReportDefinition;
import io.formwork.report.ReportFiles;
import io.formwork.report.ReportOutput;
import io.formwork.report.ReportQuery;
import io.formwork.report.ReportService;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.PageHeader;
import io.formwork.ui.shell.CurrentUser;
import io.formwork.ui.shell.MainLayout;
import io.formwork.ui.shell.error.FailureWords;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** A report to read, with its days and language to choose, and to take along as a file. */
@Prototype
@PermitAll
@Route(value = "a/:app/reports/:key", layout = MainLayout.class)
public class ReportView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReportService reports;
    private final transient ReportOutput output;
    private final transient ReportFiles files;
    private final transient AccessService accesses;
    private final transient Actor actor;

    final PeriodPicker period;
    final Select<Language> language = new Select<>();
    final ReportPane pane;
    private String app = "";
    private String key = "";
    private String title = "";

    ReportView(
            ReportService reports,
            ReportOutput output,
            ReportFiles files,
            AccessService accesses,
            CurrentUser user,
            FailureWords words,
            LocalClock clock) {
        this.reports = reports;
        this.output = output;
        this.files = files;
        this.accesses = accesses;
        actor = user.actor();
        period = new PeriodPicker(clock.today(), chosen -> show());
        pane = new ReportPane(words);
        language.setLabel(getTranslation("reports.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(item -> getTranslation("reports.language." + item.code()));
        language.setValue(actor.language());
        language.addValueChangeListener(change -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        app = event.getRouteParameters().get("app").orElseThrow();
        key = event.getRouteParameters().get("key").orElseThrow();
        ReportDefinition report = reports.get(actor, app, key);
        title = report.label().in(actor.language());
        var choices = new Div(period, language);
        choices.addClassName("fw-report-choices");
        removeAll();
        add(header(report), choices, pane);
        show();
    }

    private PageHeader header(ReportDefinition report) {
        var downloads = new ReportDownloads(files, actor, this::query);
        var header = new PageHeader(title)
                .subtitle(report.description().in(actor.language()))
                .actions(
                        downloads.pdf(getTranslation("reports.download.pdf")),
                        downloads.html(getTranslation("reports.download.html")));
        if (accesses.mayDesign(actor, app)) {
            header.actions(new Button(
                    getTranslation("reports.design"),
                    VaadinIcon.EDIT.create(),
                    click -> UI.getCurrent().navigate("a/" + app + "/design/report/" + key)));
        }
        return header;
    }

    private ReportQuery query() {
        return ReportQuery.of(app, key, period.period(), language.getValue());
    }

    private void show() {
        ReportQuery asked = query();
        pane.show(UI.getCurrent(), () -> output.fragment(reports.render(actor, asked)));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
