package io.formwork.ui.record.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.form.FormKey;
import io.formwork.record.ChangeFeed;
import io.formwork.ui.record.BackgroundWork;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Says that records were changed by others since the table was read, and offers to read it again. */
final class NewsBar extends Div {

    /** What was there when the table was read comes through the feed within this time. */
    private static final Duration ECHO = Duration.ofMillis(2_500);

    private transient Instant read = Instant.EPOCH;

    NewsBar(Runnable refresh) {
        addClassName("fw-news");
        getElement().setAttribute("role", "status");
        Button again = new Button(getTranslation("table.news.refresh"), VaadinIcon.REFRESH.create(), click -> {
            refresh.run();
        });
        again.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(new Span(getTranslation("table.news")), again);
        setVisible(false);
    }

    /** Listens as long as the table is on the screen. */
    void follow(ChangeFeed feed, FormKey form, Component shown) {
        shown.addAttachListener(attach -> {
            Consumer<Runnable> screen = BackgroundWork.screenOf(shown);
            Runnable stop = feed.listen(changed -> {
                if (changed.contains(form)) {
                    screen.accept(this::tell);
                }
            });
            shown.addDetachListener(detach -> {
                detach.unregisterListener();
                stop.run();
            });
        });
    }

    /** The table has just been read and shows everything. */
    void readNow() {
        read = Instant.now();
        setVisible(false);
    }

    void tell() {
        if (Instant.now().isAfter(read.plus(ECHO))) {
            setVisible(true);
        }
    }
}
