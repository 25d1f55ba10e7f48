package io.formwork.ui.people.transfer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.formwork.identity.Actor;
import io.formwork.organisation.transfer.PeopleColumn;
import io.formwork.organisation.transfer.PeopleImportOptions;
import io.formwork.organisation.transfer.PeopleImportResult;
import io.formwork.organisation.transfer.PeoplePreview;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.Language;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Toast;
import io.formwork.ui.record.BackgroundWork;
import io.formwork.ui.record.transfer.FileDrop;
import io.formwork.ui.record.transfer.ImportButtons;
import io.formwork.ui.record.transfer.ImportProgress;
import io.formwork.ui.record.transfer.StepList;
import io.formwork.ui.record.transfer.StepList.Step;
import io.formwork.ui.record.transfer.UploadedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/** Leads through an import of people: file, columns, check, result. Nothing is written before the person has seen the check. */
@StyleSheet("formwork/record.css")
final class PeopleImportWizard extends Div {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient PeopleImportServices services;
    private final transient Actor actor;
    private final transient UploadedFile file = new UploadedFile();
    private transient AtomicBoolean stop = new AtomicBoolean();
    private transient Map<Integer, PeopleColumn> columns = Map.of();

    final StepList steps = new StepList();
    final Panel panel = new Panel();
    final Checkbox change = new Checkbox(getTranslation("people-import.change"));
    final Checkbox make = new Checkbox(getTranslation("people-import.make"));
    final Checkbox skip = new Checkbox(getTranslation("people-import.skip"));
    Button next = new Button();

    PeopleImportWizard(PeopleImportServices services, Actor actor) {
        this.services = services;
        this.actor = actor;
        addClassNames("fw-stack", "fw-wizard");
        change.setHelperText(getTranslation("people-import.change.help"));
        make.setHelperText(getTranslation("people-import.make.help"));
        add(steps, panel);
        addDetachListener(detach -> {
            stop.set(true);
            file.delete();
        });
        askFile();
    }

    private void go(Step now, Component... content) {
        steps.show(now);
        panel.setContent(content);
    }

    private void askFile() {
        Div templates = new Div(
                template("people-import.template", ".xlsx", XLSX, services.imports()::workbookTemplate),
                template("people-import.template.csv", ".csv", "text/csv;charset=utf-8", services.imports()::template));
        templates.addClassName("fw-downloads");
        go(
                Step.FILE,
                new Paragraph(getTranslation("people-import.text")),
                templates,
                FileDrop.withWorkbooks(this::received));
    }

    /** Writes a file to begin with in a language. */
    @FunctionalInterface
    private interface Template {
        void write(Language language, OutputStream out) throws IOException;
    }

    private Anchor template(String words, String ending, String type, Template template) {
        String name = getTranslation("people-import.template.file") + ending;
        Anchor link = download(getTranslation(words));
        link.setHref((DownloadHandler) event -> {
            event.setFileName(name);
            event.setContentType(type);
            template.write(actor.language(), event.getOutputStream());
        });
        return link;
    }

    private static Anchor download(String words) {
        Anchor link = new Anchor();
        link.setText(words);
        link.addClassName("fw-download");
        return link;
    }

    /** A file has arrived. */
    void received(Path uploaded, String name) {
        file.take(uploaded, name);
        try {
            match();
        } catch (Invalid notUsable) {
            notUsable
                    .violations()
                    .forEach(each -> Toast.error(services.messages().text(actor.language(), each)));
            askFile();
        }
    }

    private void match() {
        PeoplePreview preview = services.imports().preview(actor, file.path());
        next = ImportButtons.primary(getTranslation("import.match.next"));
        Button on = next;
        PeopleMatch[] match = new PeopleMatch[1];
        match[0] = new PeopleMatch(
                preview,
                column -> column.label(services.messages(), actor.language()),
                () -> on.setEnabled(match[0].isValid()));
        on.setEnabled(match[0].isValid());
        on.addClickListener(click -> {
            columns = match[0].columns();
            check();
        });
        go(
                Step.MATCH,
                new Paragraph(getTranslation("people-import.match", file.name())),
                match[0],
                change,
                make,
                ImportButtons.foot(ImportButtons.back(getTranslation("import.back"), this::askFile), on));
    }

    private void check() {
        begin(
                Step.CHECK,
                "people-import.checking",
                options -> services.imports().check(actor, file.path(), options),
                this::checked);
    }

    private void checked(PeopleImportResult result) {
        long good = result.created() + result.changed();
        boolean bad = result.bad() > 0;
        next = ImportButtons.primary(getTranslation("people-import.run", good));
        Button on = next;
        on.addClickListener(click -> write());
        skip.setValue(false);
        skip.setVisible(bad && good > 0);
        skip.addValueChangeListener(chosen -> on.setEnabled(!bad || chosen.getValue()));
        on.setEnabled(!bad && good > 0);
        go(
                Step.CHECK,
                new Paragraph(getTranslation(bad ? "people-import.check.bad" : "people-import.check.good")),
                new PeopleFigures(services, actor, result),
                skip,
                ImportButtons.foot(ImportButtons.back(getTranslation("import.back"), this::match), on));
    }

    private void write() {
        begin(
                Step.RESULT,
                "people-import.running",
                options -> services.imports().run(actor, file.path(), file.name(), options),
                this::written);
    }

    private void written(PeopleImportResult result) {
        Button open = ImportButtons.primary(getTranslation("people-import.open"));
        open.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate("people")));
        go(
                Step.RESULT,
                new Paragraph(getTranslation(
                        result.whole() ? "people-import.done" : "people-import.ended",
                        result.created(),
                        result.changed())),
                new PeopleFigures(services, actor, result),
                passwords(result),
                ImportButtons.foot(ImportButtons.back(getTranslation("import.again"), this::askFile), open));
    }

    /** The first passwords, which stand nowhere else. */
    private Component passwords(PeopleImportResult result) {
        Anchor link = download(getTranslation("people-import.passwords"));
        link.setHref(new FirstPasswordFile(services, actor, result.passwords()));
        Div told = new Div(new Paragraph(getTranslation("people-import.passwords.text")), link);
        told.setVisible(!result.passwords().isEmpty());
        return told;
    }

    /** Shows how far the work is until it is done or stopped. */
    private void begin(
            Step step,
            String key,
            Function<PeopleImportOptions, PeopleImportResult> work,
            Consumer<PeopleImportResult> done) {
        AtomicBoolean stopped = new AtomicBoolean();
        stop = stopped;
        ImportProgress progress = new ImportProgress(
                getTranslation(key), services.formats().in(actor.language()), () -> stopped.set(true));
        go(step, progress);
        Consumer<Runnable> screen = BackgroundWork.screenOf(this);
        PeopleImportOptions options =
                new PeopleImportOptions(columns, skip.getValue(), change.getValue(), make.getValue(), rows -> {
                    if (stopped.get()) {
                        throw new CancellationException();
                    }
                    screen.accept(() -> progress.show(rows));
                });
        services.work().run(() -> {
            try {
                PeopleImportResult result = work.apply(options);
                screen.accept(() -> done.accept(result));
            } catch (CancellationException e) {
                screen.accept(this::askFile);
            } catch (FormworkException refusal) {
                screen.accept(() -> {
                    Toast.error(services.messages().text(actor.language(), refusal));
                    askFile();
                });
            }
        });
    }
}
