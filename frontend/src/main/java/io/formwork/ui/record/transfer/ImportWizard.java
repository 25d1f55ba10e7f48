package io.formwork.ui.record.transfer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.formwork.platform.error.FormworkException;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.Formats;
import io.formwork.record.transfer.ImportOptions;
import io.formwork.record.transfer.ImportPreview;
import io.formwork.record.transfer.ImportResult;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Toast;
import io.formwork.ui.record.BackgroundWork;
import io.formwork.ui.record.FormScope;
import io.formwork.ui.record.transfer.StepList.Step;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Leads through an import: file, columns, check, result. Nothing is written before the person has seen the check. */
@StyleSheet("formwork/record.css")
final class ImportWizard extends Div {

    private final transient FormScope scope;
    private final transient ImportServices services;
    private final transient Formats formats;
    private final transient UploadedFile file = new UploadedFile();
    private transient @Nullable ImportRun running;
    private transient Map<Integer, String> fields = Map.of();

    final StepList steps = new StepList();
    final Panel panel = new Panel();
    Checkbox skip = new Checkbox();

    ImportWizard(FormScope scope, ImportServices services) {
        this.scope = scope;
        this.services = services;
        this.formats = services.formats().in(scope.actor().language());
        addClassNames("fw-stack", "fw-wizard");
        add(steps, panel);
        addDetachListener(detach -> {
            stop();
            file.delete();
        });
        askFile();
    }

    private void go(Step now, Component... content) {
        steps.show(now);
        panel.setContent(content);
    }

    private void askFile() {
        go(Step.FILE, new Paragraph(getTranslation("import.file.text", scope.label())), new FileDrop(this::received));
    }

    /** A file has arrived. */
    void received(Path uploaded, String name) {
        file.take(uploaded, name);
        try {
            match(preview());
        } catch (Invalid notUsable) {
            notUsable
                    .violations()
                    .forEach(violation ->
                            Toast.error(services.messages().text(scope.actor().language(), violation)));
            askFile();
        }
    }

    private void match(ImportPreview preview) {
        Button back = ImportButtons.back(getTranslation("import.back"), this::askFile);
        go(Step.MATCH, new MatchStep(scope, preview, file.name(), back, matched -> {
            fields = matched;
            check();
        }));
    }

    private void check() {
        begin(
                Step.CHECK,
                "import.check.running",
                options -> services.imports().check(scope.actor(), scope.key(), file.path(), file.name(), options),
                this::checked);
    }

    private void checked(ImportResult result) {
        Button run = ImportButtons.primary(getTranslation("import.run", formats.number(result.written())));
        run.addClickListener(click -> write());
        boolean bad = result.bad() > 0;
        skip = new Checkbox(getTranslation("import.skip"));
        skip.setHelperText(getTranslation("import.skip.help"));
        skip.setVisible(bad && result.written() > 0);
        skip.addValueChangeListener(change -> run.setEnabled(!bad || change.getValue()));
        run.setEnabled(!bad && result.written() > 0);
        String text = bad ? "import.check.bad" : "import.check.good";
        go(
                Step.CHECK,
                new Paragraph(getTranslation(text)),
                figures(result, "import.figure.good"),
                badRowsLink(result),
                skip,
                ImportButtons.foot(ImportButtons.back(getTranslation("import.back"), () -> match(preview())), run));
    }

    private void write() {
        boolean skipBadRows = skip.getValue();
        begin(
                Step.RESULT,
                "import.running",
                options -> services.imports()
                        .run(
                                scope.actor(),
                                scope.key(),
                                file.path(),
                                file.name(),
                                new ImportOptions(options.fields(), skipBadRows, options.progress())),
                this::written);
    }

    private void written(ImportResult result) {
        Button open = ImportButtons.primary(getTranslation("import.done.open"));
        open.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(scope.path())));
        String text = result.written() > 0 ? "import.done" : "import.done.nothing";
        go(
                Step.RESULT,
                new Paragraph(getTranslation(text, formats.number(result.written()), scope.label())),
                figures(result, "import.figure.written"),
                badRowsLink(result),
                ImportButtons.foot(ImportButtons.back(getTranslation("import.again"), this::askFile), open));
    }

    /** Shows how far the work is until it is done or stopped. */
    private void begin(Step step, String key, Function<ImportOptions, ImportResult> work, Consumer<ImportResult> done) {
        ImportRun run = new ImportRun();
        running = run;
        ImportProgress progress = new ImportProgress(getTranslation(key), formats, run::stop);
        go(step, progress);
        run.begin(
                services.work(),
                BackgroundWork.screenOf(this),
                told -> new ImportOptions(fields, true, told),
                work,
                new ImportRun.Listener() {
                    @Override
                    public void read(long rows) {
                        progress.show(rows);
                    }

                    @Override
                    public void done(ImportResult result) {
                        done.accept(result);
                    }

                    @Override
                    public void stopped() {
                        Toast.info(getTranslation("import.stopped"));
                        match(preview());
                    }

                    @Override
                    public void refused(FormworkException refusal) {
                        Toast.error(services.messages().text(scope.actor().language(), refusal));
                        askFile();
                    }
                });
    }

    private ImportFigures figures(ImportResult result, String goodKey) {
        return new ImportFigures(
                result, goodKey, services.badRows(), formats, scope.actor().language());
    }

    private Component badRowsLink(ImportResult result) {
        Anchor link = new Anchor();
        link.setText(getTranslation("import.bad.download"));
        link.addClassName("fw-download");
        link.setVisible(result.bad() > 0);
        String name = getTranslation("import.bad.file", file.name().replaceFirst("\\.[^.]*$", ""));
        link.setHref((DownloadHandler) event -> {
            event.setFileName(name);
            event.setContentType("text/csv;charset=utf-8");
            services.badRows()
                    .write(file.path(), result.badRows(), scope.actor().language(), event.getOutputStream());
        });
        return link;
    }

    private ImportPreview preview() {
        return services.imports().preview(scope.actor(), scope.key(), file.path());
    }

    private void stop() {
        if (running != null) {
            running.stop();
        }
    }
}
