package io.formwork.ui.retention;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.access.AccessService;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionWords;
import io.formwork.identity.Actor;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Messages;
import io.formwork.record.RecordTitles;
import io.formwork.record.retention.RetentionChecks;
import io.formwork.record.retention.RetentionDraft;
import io.formwork.record.retention.RetentionService;
import io.formwork.ui.form.FieldContexts;
import io.formwork.ui.shell.AppCatalog;
import io.formwork.ui.shell.AppEntry;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** What the page of rules works with, and how it says them. */
@Singleton
record RetentionScope(
        RetentionService retention,
        CurrentUser user,
        AppCatalog catalog,
        AccessService accesses,
        PublishedForms forms,
        FieldContexts contexts,
        RecordTitles titles,
        Messages messages,
        Formats.Factory formatsIn) {

    Actor actor() {
        return user.actor();
    }

    Formats formats() {
        return formatsIn.in(actor().language());
    }

    /** The apps whose rules somebody may say. */
    List<AppEntry> apps(Actor person) {
        return catalog.list(person).stream()
                .filter(app -> accesses.mayHandlePersonalData(person, app.key()))
                .toList();
    }

    /** The forms of those apps that a rule can be about: only fields that are marked as personal can be emptied. */
    List<FormDefinition> formsFor(RetentionDraft.Effect effect) {
        return apps(actor()).stream()
                .flatMap(app -> forms.list(app.key()).stream())
                .filter(form -> effect.takesRecords() || !form.personalFields().isEmpty())
                .toList();
    }

    /** The key of words about a rule that depend on what it does. */
    static String key(String key, RetentionDraft draft) {
        return key + "." + draft.effect().name().toLowerCase(Locale.ROOT);
    }

    String name(FormKey key) {
        String app = catalog.find(actor(), key.app())
                .map(entry -> entry.label().in(actor().language()))
                .orElse(key.app());
        String form = forms.find(key)
                .map(known -> known.label().in(actor().language()))
                .orElse(key.key());
        return app + " · " + form;
    }

    /** A rule as a sentence. */
    String sentence(RetentionDraft draft) {
        var form = forms.find(draft.form());
        String field = form.stream()
                .flatMap(known -> RetentionChecks.dates(known).stream())
                .filter(each -> RetentionChecks.reference(each).equals(draft.field()))
                .map(each -> label(each))
                .findFirst()
                .orElse(draft.field());
        String age =
                translate("retentions.sentence." + draft.unit().name().toLowerCase(Locale.ROOT), draft.amount(), field);
        boolean all = draft.where() instanceof Condition.Always;
        return form.isEmpty() || all
                ? age
                : translate("retentions.sentence.where", age, words(form.get(), draft.where()));
    }

    String label(FormField field) {
        return field.label().in(actor().language());
    }

    private String words(FormDefinition form, Condition where) {
        return new ConditionWords(form, contexts.of(form.key()).format(), messages).print(where);
    }
}
