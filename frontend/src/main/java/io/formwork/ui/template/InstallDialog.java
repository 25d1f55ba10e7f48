package io.formwork.ui.template;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import io.formwork.definition.DefinitionKey;
import io.formwork.identity.Actor;
import io.formwork.platform.error.FormworkException;
import io.formwork.template.InstallProgress;
import io.formwork.template.InstalledTemplate;
import io.formwork.template.TemplatePackage;
import io.formwork.template.TemplateService;
import io.formwork.template.TemplateTestResult;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.shell.error.FailureWords;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Asks how the new app is to be called, installs the package in the background, and shows what its tests say. */
final class InstallDialog extends Dialog {

    private final transient TemplateService templates;
    private final transient FailureWords words;
    private final transient Actor actor;
    private final transient TemplatePackage template;

    final TextField app = new TextField(getTranslation("templates.app"));
    final Checkbox samples = new Checkbox(getTranslation("templates.samples"), true);
    final Button install = new Button(getTranslation("templates.install"), click -> begin());
    final Button close = new Button(getTranslation("component.close"), click -> close());
    final Div body = new Div();
    transient Executor worker = Thread.ofVirtual().name("install")::start;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph step = new Paragraph();

    InstallDialog(TemplateService templates, FailureWords words, Actor actor, TemplatePackage template) {
        this.templates = templates;
        this.words = words;
        this.actor = actor;
        this.template = template;
        setHeaderTitle(template.label().in(actor.language(), template.key()));
        addClassName("fw-dialog");
        setCloseOnOutsideClick(false);
        body.addClassName("fw-template-install");
        app.setHelperText(getTranslation("templates.app.help"));
        app.setMaxLength(DefinitionKey.MAX_APP_LENGTH);
        app.setPattern("[a-z][a-z0-9]*(-[a-z0-9]+)*");
        app.setErrorMessage(getTranslation("templates.app.help"));
        app.setRequiredIndicatorVisible(true);
        app.setValue(template.key().length() <= DefinitionKey.MAX_APP_LENGTH ? template.key() : "");
        install.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        body.add(app, samples);
        add(body);
        getFooter().add(close, install);
    }

    private void begin() {
        if (app.isEmpty() || app.isInvalid()) {
            app.setInvalid(true);
            return;
        }
        UI ui = UI.getCurrent();
        String key = app.getValue();
        boolean withSamples = samples.getValue();
        install.setVisible(false);
        close.setEnabled(false);
        body.removeAll();
        body.add(step, bar);
        worker.execute(() -> run(ui, key, withSamples));
    }

    private void run(UI ui, String key, boolean withSamples) {
        try {
            InstalledTemplate installed = templates.install(
                    actor, template.key(), key, withSamples, progress -> tell(ui, dialog -> dialog.show(progress)));
            tell(ui, dialog -> dialog.show(installed));
        } catch (FormworkException refusal) {
            tell(ui, dialog -> dialog.refuse(words.of(refusal, actor.language())));
        } catch (RuntimeException failure) {
            String number = FailureWords.log(failure);
            tell(ui, dialog -> dialog.refuse(getTranslation("shell.broken.text", number)));
        }
    }

    /** The installation goes on when the person has left. */
    private void tell(UI ui, Consumer<InstallDialog> news) {
        try {
            ui.access(() -> news.accept(this));
        } catch (UIDetachedException left) {
            step.setText("");
        }
    }

    private void show(InstallProgress progress) {
        step.setText(getTranslation("templates.step." + progress.step().code(), progress.what()));
        bar.setIndeterminate(progress.total() <= 1);
        if (progress.total() > 1) {
            bar.setMax(progress.total());
            bar.setValue(progress.done());
        }
    }

    private void show(InstalledTemplate installed) {
        body.removeAll();
        long passed =
                installed.tests().stream().filter(TemplateTestResult::passed).count();
        body.add(new Paragraph(
                getTranslation("templates.done", installed.definitions(), installed.people(), installed.records())));
        if (!installed.leftOut().isEmpty()) {
            body.add(new Paragraph(getTranslation("templates.left-out", String.join("; ", installed.leftOut()))));
        }
        if (!installed.tests().isEmpty()) {
            body.add(
                    new Tag(
                            getTranslation(
                                    "templates.tests", passed, installed.tests().size()),
                            installed.testsPassed() ? TagColor.GREEN : TagColor.RED),
                    tests(installed));
        }
        close.setEnabled(true);
        var open = new Button(getTranslation("templates.open"), click -> {
            close();
            click.getSource().getUI().ifPresent(ui -> ui.navigate("a/" + installed.app()));
        });
        open.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(open);
    }

    private static UnorderedList tests(InstalledTemplate installed) {
        var list = new UnorderedList();
        list.addClassName("fw-template-tests");
        for (TemplateTestResult test : installed.tests()) {
            var item = new ListItem((test.passed() ? "✓ " : "✗ ") + test.name());
            test.differences().forEach(difference -> item.add(new Paragraph(difference)));
            list.add(item);
        }
        return list;
    }

    private void refuse(String why) {
        body.removeAll();
        body.add(new Paragraph(why), app, samples);
        install.setVisible(true);
        close.setEnabled(true);
    }
}
