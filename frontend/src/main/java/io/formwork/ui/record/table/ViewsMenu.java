package io.formwork.ui.record.table;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.platform.error.Invalid;
import io.formwork.record.view.RecordView;
import io.formwork.record.view.RecordViewService;
import io.formwork.record.view.ViewSettings;
import io.formwork.ui.component.ActionDialog;
import io.formwork.ui.component.ComponentTexts;
import io.formwork.ui.component.Toast;
import io.formwork.ui.record.FormScope;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Named views: filter, order and columns, one's own or shared. */
final class ViewsMenu extends MenuBar {

    private final transient FormScope scope;
    private final transient RecordViewService views;
    private final transient Supplier<ViewSettings> present;
    private final transient Consumer<ViewSettings> show;
    private final MenuItem menu;
    private final Span words = new Span();

    /**
     * @param present what the table shows now
     * @param show lets the table show a view
     */
    ViewsMenu(FormScope scope, RecordViewService views, Supplier<ViewSettings> present, Consumer<ViewSettings> show) {
        this.scope = scope;
        this.views = views;
        this.present = present;
        this.show = show;
        addThemeVariants(MenuBarVariant.AURA_TERTIARY);
        ComponentTexts.apply(this);
        menu = addItem(VaadinIcon.BOOKMARK.create());
        menu.add(words);
        name(getTranslation("table.view.all"));
        refresh();
    }

    private void name(String name) {
        words.setText(name);
        menu.setAriaLabel(getTranslation("table.view", name));
    }

    private void refresh() {
        SubMenu lines = menu.getSubMenu();
        lines.removeAll();
        lines.addItem(getTranslation("table.view.all"), click -> choose(getTranslation("table.view.all"), all()));
        List<RecordView> known = views.list(scope.actor(), scope.key());
        known.forEach(view -> {
            MenuItem line = lines.addItem(view.name(), click -> choose(view.name(), view.settings()));
            if (view.shared()) {
                line.add(VaadinIcon.USERS.create());
            }
        });
        lines.addComponent(new Hr());
        lines.addItem(getTranslation("table.view.save"), click -> askName());
        List<RecordView> own = known.stream()
                .filter(view -> scope.actor().admin()
                        || view.owner().equals(scope.actor().id()))
                .toList();
        if (!own.isEmpty()) {
            SubMenu delete = lines.addItem(getTranslation("table.view.delete")).getSubMenu();
            own.forEach(view -> delete.addItem(view.name(), click -> delete(view)));
        }
    }

    private ViewSettings all() {
        return ViewSettings.USUAL.columns(present.get().columns());
    }

    private void choose(String name, ViewSettings settings) {
        name(name);
        show.accept(settings);
    }

    private void askName() {
        TextField name = new TextField(getTranslation("table.view.name"));
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        Checkbox shared = new Checkbox(getTranslation("table.view.shared"));
        ActionDialog[] dialog = new ActionDialog[1];
        dialog[0] = new ActionDialog(getTranslation("table.view.save"), getTranslation("component.save"), () -> {
            try {
                views.save(scope.actor(), scope.key(), name.getValue(), shared.getValue(), present.get());
                dialog[0].close();
                name(name.getValue().strip());
                refresh();
            } catch (Invalid refused) {
                name.setInvalid(true);
                name.setErrorMessage(getTranslation("table.view.needs-name"));
            }
        });
        dialog[0].content(name, shared);
        dialog[0].open();
    }

    private void delete(RecordView view) {
        views.delete(scope.actor(), scope.key(), view.id());
        refresh();
        Toast.success(getTranslation("table.view.deleted", view.name()));
    }
}
