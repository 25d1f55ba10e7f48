package io.formwork.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.IconTile;
import io.formwork.ui.component.TagColor;
import java.util.List;
import java.util.Optional;

/** Names the app one is in, and opens the list of all. */
final class AppSwitcher extends Div {

    final NativeButton current = new NativeButton();
    final Popover list = new Popover();

    AppSwitcher() {
        addClassName("fw-switcher");
        current.addClassName("fw-switcher__current");
        list.setTarget(current);
        list.setPosition(PopoverPosition.BOTTOM_START);
        list.addClassName("fw-switcher__list");
        add(current, list);
    }

    void show(Optional<AppEntry> app, List<AppEntry> apps, List<NavigationEntry> ways, Language language) {
        String label = app.map(open -> open.label().in(language, open.key()))
                .orElseGet(() -> getTranslation("shell.apps.choose"));
        var words = new Span(label);
        words.addClassName("fw-switcher__label");
        current.removeAll();
        current.add(
                app.map(AppSwitcher::tile).orElseGet(AppSwitcher::noTile),
                words,
                VaadinIcon.CHEVRON_DOWN_SMALL.create());
        list.removeAll();
        var lines = new Div();
        lines.addClassName("fw-menu");
        apps.forEach(entry ->
                lines.add(line(entry.path(), tile(entry), entry.label().in(language, entry.key()))));
        ways.forEach(way -> lines.add(line(
                way.path(),
                new IconTile(IconTile.icon(way.icon(), VaadinIcon.PLUS), TagColor.GREY)
                        .small()
                        .soft(),
                way.label())));
        lines.add(line(
                ".",
                new IconTile(VaadinIcon.GRID_SMALL.create(), TagColor.GREY)
                        .small()
                        .soft(),
                getTranslation("shell.apps.all")));
        list.add(lines);
    }

    private Anchor line(String path, Component tile, String label) {
        var line = new Anchor(path, tile, new Span(label));
        line.addClassName("fw-menu__line");
        line.getElement().addEventListener("click", click -> list.close());
        return line;
    }

    private static Component tile(AppEntry app) {
        return IconTile.of(app.icon(), app.color(), VaadinIcon.CUBE).small();
    }

    private static Component noTile() {
        return new IconTile(VaadinIcon.GRID_SMALL.create(), TagColor.GREY)
                .small()
                .soft();
    }
}
