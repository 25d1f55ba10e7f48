package io.formwork.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import io.formwork.ui.component.IconTile;
import java.util.Comparator;
import java.util.List;

/** The lines of the navigation, grouped by section. */
final class AppNavigation extends Div {

    private static final Comparator<NavigationEntry> ORDER =
            Comparator.comparingInt(NavigationEntry::order).thenComparing(NavigationEntry::label);

    private List<NavigationEntry> shown = List.of();

    AppNavigation() {
        addClassName("fw-navigation");
    }

    /** Draws the lines anew when they are others than before, so that opened groups stay open. */
    void show(List<NavigationEntry> entries) {
        if (entries.equals(shown)) {
            return;
        }
        shown = List.copyOf(entries);
        removeAll();
        for (var section : NavigationSection.values()) {
            var lines = entries.stream()
                    .filter(entry -> entry.section() == section && section != NavigationSection.CREATE)
                    .sorted(ORDER)
                    .toList();
            if (!lines.isEmpty()) {
                add(group(section, lines));
            }
        }
    }

    private SideNav group(NavigationSection section, List<NavigationEntry> lines) {
        var group =
                section == NavigationSection.WORK ? new SideNav() : new SideNav(getTranslation(section.messageKey()));
        for (var line : lines) {
            var item = new SideNavItem(line.label(), line.path(), IconTile.icon(line.icon(), VaadinIcon.CIRCLE_THIN));
            item.setMatchNested(!line.path().isEmpty());
            group.addItem(item);
        }
        return group;
    }
}
