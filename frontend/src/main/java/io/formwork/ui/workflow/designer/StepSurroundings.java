package io.formwork.ui.workflow.designer;

import io.formwork.access.AccessService;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.form.SystemFields;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionWords;
import io.formwork.identity.User;
import io.formwork.identity.UserService;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.ui.form.FieldContexts;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.shell.CurrentUser;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a workflow of an app can refer to: forms, fields, roles and people. */
@Singleton
final class StepSurroundings {

    private final PublishedForms forms;
    private final AccessService accesses;
    private final UserService users;
    private final FieldContexts contexts;
    private final Messages messages;
    private final OrganisationChoices organisation;
    private final CurrentUser user;

    StepSurroundings(
            PublishedForms forms,
            AccessService accesses,
            UserService users,
            FieldContexts contexts,
            Messages messages,
            OrganisationChoices organisation,
            CurrentUser user) {
        this.user = user;
        this.messages = messages;
        this.organisation = organisation;
        this.forms = forms;
        this.accesses = accesses;
        this.users = users;
        this.contexts = contexts;
    }

    Optional<FormDefinition> form(String app, String key) {
        return forms.list(app).stream()
                .filter(form -> form.key().key().equals(key))
                .findFirst();
    }

    FieldContext context(FormKey form) {
        return contexts.of(form);
    }

    /** A condition in words. */
    String words(FormDefinition form, Condition condition) {
        return new ConditionWords(form, contexts.of(form.key()).format(), messages).print(condition);
    }

    List<Choice> forms(String app, Language language) {
        return forms.list(app).stream()
                .map(form -> new Choice(form.key().key(), form.label().in(language)))
                .toList();
    }

    List<Choice> roles(String app, Language language) {
        return accesses.roles(app).stream()
                .map(role -> new Choice(role.key(), role.label().in(language, role.key())))
                .toList();
    }

    List<Choice> users(String text, int limit) {
        return users.search(user.actor(), text, limit).stream()
                .map(found -> new Choice(found.login(), found.name()))
                .toList();
    }

    String userName(String login) {
        return users.findByLogin(login).map(User::name).orElse(login);
    }

    /** The departments and groups of the organisation. */
    OrganisationChoices organisation() {
        return organisation;
    }

    /** Fields that name a person or a department, also of the records that relations point to. */
    List<Choice> headPaths(FormDefinition form, Language language) {
        return paths(
                form,
                language,
                field -> field.type().namesMembers() || field.type().namesDepartments());
    }

    /** Member fields, also of the records that relations point to. */
    List<Choice> memberPaths(FormDefinition form, Language language) {
        return paths(form, language, field -> field.type().namesMembers());
    }

    /** All values that a step can read from a record. */
    List<Choice> valuePaths(FormDefinition form, Language language) {
        return paths(form, language, field -> true);
    }

    private List<Choice> paths(FormDefinition form, Language language, Predicate<FormField> fits) {
        List<Choice> choices = new ArrayList<>();
        form.fields().stream()
                .filter(fits)
                .forEach(field ->
                        choices.add(new Choice(field.name(), field.label().in(language))));
        SystemFields.all().stream()
                .filter(fits)
                .forEach(field ->
                        choices.add(new Choice(field.name(), field.label().in(language))));
        for (FormField relation : form.relations()) {
            relation.relatedForm()
                    .flatMap(target -> form(form.key().app(), target))
                    .ifPresent(target -> target.fields().stream()
                            .filter(fits)
                            .forEach(field -> choices.add(new Choice(
                                    relation.name() + "." + field.name(),
                                    relation.label().in(language) + " › "
                                            + field.label().in(language)))));
        }
        return choices;
    }
}
