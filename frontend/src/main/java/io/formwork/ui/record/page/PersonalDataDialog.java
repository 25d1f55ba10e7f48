package io.formwork.ui.record.page;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.formwork.platform.text.Formats;
import io.formwork.record.RecordId;
import io.formwork.record.personal.PersonalDataPart;
import io.formwork.ui.component.Toast;
import io.formwork.ui.record.BackgroundWork;
import io.formwork.ui.record.FormScope;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Shows an administrator what is kept of the person behind a record, gives it out, and erases it. */
final class PersonalDataDialog extends Dialog {

    private final transient FormScope scope;
    private final transient PageServices services;
    private final RecordId person;
    private final transient Runnable erased;

    final Div parts = new Div();
    final Anchor download = new Anchor();
    final TextField word = new TextField();
    final Button erase = new Button(getTranslation("personal-data.erase"), click -> erase());
    final ProgressBar progress = new ProgressBar();
    final Paragraph failure = new Paragraph(getTranslation("personal-data.erase.stopped"));
    final Button close = new Button(getTranslation("component.close"), click -> close());

    PersonalDataDialog(FormScope scope, PageServices services, RecordId person, String title, Runnable erased) {
        this.scope = scope;
        this.services = services;
        this.person = person;
        this.erased = erased;
        addClassNames("fw-dialog", "fw-personal");
        setHeaderTitle(getTranslation("personal-data.title", title));
        setWidth("min(560px, calc(100vw - 32px))");
        setCloseOnOutsideClick(false);
        var found = services.personal().preview(scope.actor(), scope.key(), person);
        found.forEach(part -> parts.add(part(part)));
        progress.setVisible(false);
        failure.setVisible(false);
        failure.addClassName("fw-personal__failure");
        failure.getElement().setAttribute("role", "alert");
        add(new Paragraph(getTranslation("personal-data.intro")), parts, getOut(), erasing(found), failure, progress);
        getFooter().add(close);
    }

    private Div part(PersonalDataPart part) {
        Formats formats = services.formats().in(scope.actor().language());
        String fields = part.fields().stream()
                .map(field -> scope.words(field.label()))
                .collect(Collectors.joining(getTranslation("personal-data.comma")));
        Span head = new Span(scope.words(part.form().label()));
        head.addClassName("fw-personal__form");
        Div line = new Div(
                head,
                new Span(getTranslation(
                        "personal-data.records", formats.number(part.records().size()))));
        part.traces().forEach((name, count) -> {
            if (count > 0) {
                line.add(new Span(getTranslation("personal-data.trace." + name, formats.number(count))));
            }
        });
        Span emptied = new Span(
                fields.isEmpty()
                        ? getTranslation("personal-data.no-fields")
                        : getTranslation("personal-data.fields", fields));
        emptied.addClassName("fw-personal__fields");
        line.add(emptied);
        line.addClassName("fw-personal__part");
        return line;
    }

    private Anchor getOut() {
        download.setHref(DownloadHandler.fromInputStream(event -> services.archive(scope, person)));
        download.add(new Button(getTranslation("personal-data.export"), VaadinIcon.DOWNLOAD_ALT.create()));
        return download;
    }

    private Div erasing(List<PersonalDataPart> found) {
        boolean nothingMarked = found.stream().allMatch(part -> part.fields().isEmpty());
        String wanted = getTranslation("personal-data.word");
        word.setLabel(getTranslation("personal-data.confirm", wanted));
        word.setValueChangeMode(ValueChangeMode.EAGER);
        word.addValueChangeListener(
                change -> erase.setEnabled(change.getValue().strip().equalsIgnoreCase(wanted)));
        erase.addThemeVariants(ButtonVariant.AURA_PRIMARY, ButtonVariant.AURA_DANGER);
        erase.setEnabled(false);
        Div box = new Div(
                new H3(getTranslation("personal-data.erase.title")),
                new Paragraph(getTranslation(
                        nothingMarked ? "personal-data.erase.nothing-marked" : "personal-data.erase.text")),
                word,
                erase);
        box.addClassName("fw-personal__erase");
        return box;
    }

    private void erase() {
        erase.setEnabled(false);
        word.setEnabled(false);
        close.setEnabled(false);
        failure.setVisible(false);
        progress.setVisible(true);
        Consumer<Runnable> screen = BackgroundWork.screenOf(this);
        services.background().run(() -> {
            try {
                services.personal()
                        .erase(
                                scope.actor(),
                                scope.key(),
                                person,
                                share -> screen.accept(() -> progress.setValue(share)));
            } catch (RuntimeException stopped) {
                screen.accept(this::stopped);
                throw stopped;
            }
            screen.accept(this::done);
        });
    }

    /** What is erased is, and the rest can be begun again at once. */
    private void stopped() {
        progress.setVisible(false);
        failure.setVisible(true);
        word.setEnabled(true);
        erase.setEnabled(true);
        close.setEnabled(true);
    }

    private void done() {
        close();
        Toast.success(getTranslation("personal-data.erase.done"));
        erased.run();
    }
}
