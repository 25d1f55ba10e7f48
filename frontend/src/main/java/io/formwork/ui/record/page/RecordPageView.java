package io.formwork.ui.record.page;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.access.Action;
import io.formwork.record.Cause;
import io.formwork.record.FormRecord;
import io.formwork.record.RecordId;
import io.formwork.ui.component.Confirmation;
import io.formwork.ui.component.Page;
import io.formwork.ui.component.Toast;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.record.FormScopes;
import io.formwork.ui.record.PageKeys;
import io.formwork.ui.record.table.RecordTrail;
import io.formwork.ui.shell.MainLayout;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** The page of one record. */
@Prototype
@PermitAll
@Route(value = "a/:app/forms/:form/:id", layout = MainLayout.class)
public class RecordPageView extends Page implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final transient FormScopes scopes;
    private final transient PageServices services;
    transient FormScope scope;
    transient FormRecord record;
    transient RecordBody body;

    @SuppressWarnings("NullAway.Init") // the address, known at entering, says which record
    RecordPageView(FormScopes scopes, PageServices services) {
        this.scopes = scopes;
        this.services = services;
        new PageKeys()
                .on("e", () -> body.edit())
                .on("j", () -> step(1))
                .on("k", () -> step(-1))
                .install(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RecordId id = RecordId.parse(event.getRouteParameters().get("id").orElse(""));
        FormScope all = scopes.of(event.getRouteParameters());
        show(all, services.records().get(all.actor(), all.key(), id));
    }

    /** A change may move a record out of the rows that the person may see. */
    private void saved(FormRecord written) {
        services.records()
                .find(scope.actor(), scope.key(), written.id())
                .ifPresentOrElse(found -> show(scope, found), this::leave);
    }

    private void leave() {
        removeAll();
        getUI().ifPresent(ui -> ui.navigate(scope.path()));
        Toast.success(getTranslation("record-page.moved-out"));
    }

    private void show(FormScope before, FormRecord found) {
        record = found;
        scope = before.before(found.id(), services.records().rights(before.actor(), before.key(), found.id()));
        body = new RecordBody(scope, scopes, services, record, this::saved);
        removeAll();
        add(new RecordHead(scope, record, services.formats(), new HeadActions()).header(scopes), body);
    }

    private void step(int by) {
        RecordTrail.beside(scope.key(), record.id(), by)
                .ifPresent(next -> getUI().ifPresent(ui -> ui.navigate(scope.path(next))));
    }

    private void askDelete() {
        Confirmation.askDanger(
                getTranslation("record-page.delete.title", scope.title(record)),
                getTranslation("table.delete.text"),
                getTranslation("component.delete"),
                this::delete);
    }

    private void delete() {
        FormRecord gone = record;
        services.records().delete(scope.actor(), scope.key(), gone.id(), Cause.USER);
        getUI().ifPresent(ui -> {
            ui.navigate(scope.path());
            Toast.success(
                    getTranslation("record-page.delete.done", scope.title(gone)), getTranslation("table.undo"), () -> {
                        services.records().restore(scope.actor(), scope.key(), gone.id(), Cause.USER);
                        ui.navigate(scope.path(gone.id()));
                    });
        });
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (body.isChanged()) {
            var leaving = event.postpone();
            Confirmation.ask(
                    getTranslation("table.leave.title"),
                    getTranslation("table.leave.text"),
                    getTranslation("table.leave.verb"),
                    leaving::proceed);
        }
    }

    @Override
    public String getPageTitle() {
        return scope.title(record);
    }

    /** What the head offers. */
    final class HeadActions {

        boolean mayEdit() {
            return scope.may(Action.EDIT);
        }

        boolean mayDelete() {
            return scope.may(Action.DELETE);
        }

        boolean mayHandlePersonalData() {
            return services.personal().may(scope.actor(), scope.key());
        }

        void edit() {
            body.edit();
        }

        void delete() {
            askDelete();
        }

        void personalData() {
            new PersonalDataDialog(
                            scope,
                            services,
                            record.id(),
                            scope.title(record),
                            () -> getUI().ifPresent(ui -> ui.navigate(scope.path(record.id()))))
                    .open();
        }

        void go(int by) {
            step(by);
        }

        boolean hasBeside(int by) {
            return RecordTrail.beside(scope.key(), record.id(), by).isPresent();
        }
    }

    static VaadinIcon icon(int by) {
        return by < 0 ? VaadinIcon.CHEVRON_UP : VaadinIcon.CHEVRON_DOWN;
    }
}
