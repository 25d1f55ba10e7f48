package io.formwork.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.ui.component.EmptyState;
import io.micronaut.context.annotation.Prototype;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The bell: how much is new, and the latest of it. */
@Prototype
class NotificationBell extends Div {

    private static final int LATEST = 12;
    private static final int MOST_SHOWN = 99;

    private final transient List<NotificationSource> sources;
    private final transient CurrentUser user;
    private final transient Formats.Factory formats;

    final Span count = new Span();
    final Button bell = new Button(VaadinIcon.BELL_O.create());
    final Popover list = new Popover();

    NotificationBell(List<NotificationSource> sources, CurrentUser user, Formats.Factory formats, UiTicker ticker) {
        this.sources = sources;
        this.user = user;
        this.formats = formats;
        addClassName("fw-bell");
        count.addClassName("fw-bell__count");
        bell.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        bell.setAriaLabel(getTranslation("shell.bell.title"));
        list.setTarget(bell);
        list.setPosition(PopoverPosition.BOTTOM_END);
        list.addClassName("fw-bell__list");
        list.addOpenedChangeListener(change -> opened(change.isOpened()));
        add(bell, count, list);
        refresh();
        ticker.whileShown(this, this::refresh);
    }

    private void refresh() {
        user.find().ifPresent(this::refresh);
    }

    private void refresh(Actor actor) {
        int unread =
                sources.stream().mapToInt(source -> source.countUnread(actor)).sum();
        count.setVisible(unread > 0);
        count.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(unread));
    }

    private void opened(boolean open) {
        var actor = user.actor();
        if (open) {
            list.removeAll();
            list.add(content(actor));
            sources.forEach(source -> source.markRead(actor));
            refresh(actor);
        }
    }

    private Component content(Actor actor) {
        var items = sources.stream()
                .flatMap(source -> source.latest(actor, LATEST).stream())
                .sorted(Comparator.comparing(NotificationItem::at).reversed())
                .limit(LATEST)
                .toList();
        if (items.isEmpty()) {
            return new EmptyState(VaadinIcon.BELL_O, getTranslation("shell.bell.empty"))
                    .text(getTranslation("shell.bell.empty-text"));
        }
        var format = formats.in(actor.language());
        var lines = Stream.concat(
                Stream.<Component>of(new H2(getTranslation("shell.bell.title"))),
                items.stream().map(item -> line(item, format)));
        var menu = new Div(lines.toArray(Component[]::new));
        menu.addClassName("fw-menu");
        return menu;
    }

    private Component line(NotificationItem item, Formats format) {
        var when = new Span(format.dateTime(item.at()));
        when.addClassName("fw-bell__when");
        var line = new Anchor(item.path(), new Span(item.text()), when);
        line.addClassName("fw-bell__line");
        line.getElement().setAttribute("data-unread", item.unread());
        line.getElement().addEventListener("click", click -> list.close());
        return line;
    }
}
