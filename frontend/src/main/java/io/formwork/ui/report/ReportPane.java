package io.formwork.ui.report;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.EmptyState;
import io.formwork.ui.component.Loading;
import io.formwork.ui.shell.error.FailureWords;
import java.util.function.Supplier;

/** Shows a report as a sheet of paper; it is computed in the background, and only the newest question is answered. */
@StyleSheet("formwork/report.css")
public final class ReportPane extends Div {

    private final transient FailureWords words;
    private int newest;

    public ReportPane(FailureWords words) {
        this.words = words;
        addClassName("fw-report-pane");
    }

    /** @param html makes the report's fragment; runs on a thread of its own */
    public void show(UI ui, Supplier<String> html) {
        int asked = ++newest;
        removeAll();
        add(new Loading(getTranslation("reports.loading")));
        var language = Language.of(ui.getLocale());
        Thread.ofVirtual().name("report").start(() -> {
            try {
                String fragment = html.get();
                tell(ui, asked, () -> put(fragment));
            } catch (FormworkException refusal) {
                tell(ui, asked, () -> refuse(words.of(refusal, language)));
            } catch (RuntimeException failure) {
                String number = FailureWords.log(failure);
                tell(ui, asked, () -> refuse(getTranslation("shell.broken.text", number)));
            }
        });
    }

    private void tell(UI ui, int asked, Runnable answer) {
        try {
            ui.access(() -> {
                if (asked == newest) {
                    answer.run();
                }
            });
        } catch (UIDetachedException closed) {
            newest = asked + 1;
        }
    }

    private void put(String fragment) {
        removeAll();
        add(new Html(fragment));
    }

    private void refuse(String why) {
        removeAll();
        add(new EmptyState(VaadinIcon.WARNING, getTranslation("reports.failed")).text(why));
    }
}
