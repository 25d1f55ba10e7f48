package io.formwork.ui.survey;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormBuilder;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.TestForms;
import io.formwork.identity.NewUser;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.survey.PublicLinkDraft;
import io.formwork.survey.PublicLinkService;
import io.formwork.survey.PublishedSurveys;
import io.formwork.survey.SurveyDefinition;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Tag;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class SurveysViewTest extends ViewTest {

    @Inject
    TestForms forms;

    @Inject
    DefinitionService definitions;

    @Inject
    SurveyEditing editing;

    @Inject
    PublishedSurveys surveys;

    @Inject
    PublicLinkService links;

    @Test
    void aSurveyMadeInTheDialogIsPublishedAndItsLinkShown() {
        logInAsAdmin();
        FormBuilder form = aForm().with("name", "text");
        forms.published(form);
        SurveyDialog dialog = editing.create(user.actor(), "test", () -> {});
        dialog.form.setValue(form.definition());
        dialog.publish();
        SurveyDefinition survey = surveys.find("test", form.key().key()).orElseThrow();
        links.create(user.actor(), survey.key(), PublicLinkDraft.named("Poster"));

        SurveysView view = navigate("a/test/surveys/" + form.key().key(), SurveysView.class);

        assertThat(find(LinkLine.class, view).all()).hasSize(1);
        assertThat(survey.label().in(Language.ZH))
                .isEqualTo(form.definition().label().in(Language.ZH));
    }

    @Test
    void aDraftIsListedAndCanBePublished() {
        logInAsAdmin();
        FormBuilder form = aForm().with("name", "text");
        forms.published(form);
        DefinitionKey key =
                new DefinitionKey("test", SurveyDefinition.KIND, form.key().key());
        ObjectNode document = Json.object().put("form", form.key().key());
        document.putObject("label").put("zh", "草稿问卷").put("en", "A draft");
        definitions.saveDraft(user.actor(), key, document, 0);

        SurveysView view = navigate("a/test/surveys/" + key.key(), SurveysView.class);
        assertThat(find(Panel.class, view).all()).hasSize(1);
        assertThat(find(Tag.class, view).single().getText()).isEqualTo("草稿");
        editing.change(user.actor(), key, () -> {}).publish();

        assertThat(surveys.find("test", key.key())).isPresent();
    }

    @Test
    void everythingThatIsAskedIsKeptAndShownAgain() {
        logInAsAdmin();
        FormBuilder builder =
                aForm().with("name", "text").with("channel", "text").with("solved", "switch");
        forms.published(builder);
        FormDefinition form = builder.definition();
        SurveyDialog dialog = editing.create(user.actor(), "test", () -> {});
        dialog.form.setValue(form);
        dialog.status.setValue(Set.of(form.find("name").orElseThrow()));
        dialog.confirm.field.setValue(form.find("solved").orElseThrow());
        dialog.confirm.question.values().forEach(text -> text.setValue("Solved?"));
        dialog.languages.setValue(Set.of(Language.EN));
        dialog.closesAt.setValue(LocalDate.of(2030, 1, 31));
        FormField channel = form.find("channel").orElseThrow();
        dialog.set.adder.setValue(channel);
        dialog.set.rows.get(channel).setValue("web");
        dialog.publish();

        SurveyDefinition survey = surveys.find("test", form.key().key()).orElseThrow();
        assertThat(survey.set()).isEqualTo(Map.of("channel", "web"));
        assertThat(survey.languages()).containsExactly(Language.EN);
        assertThat(survey.closesAt()).isEqualTo("2030-01-31");
        assertThat(survey.status().orElseThrow().confirm().orElseThrow().field())
                .isEqualTo("solved");

        editing.change(user.actor(), survey.key(), () -> {}).publish();

        assertThat(surveys.find("test", form.key().key())).contains(survey);
    }

    @Test
    void aLinkForOneCustomerFillsInWhatIsKnown() {
        logInAsAdmin();
        FormBuilder builder = aForm().with("name", "text");
        forms.published(builder);
        SurveyDialog dialog = editing.create(user.actor(), "test", () -> {});
        dialog.form.setValue(builder.definition());
        dialog.publish();
        SurveyDefinition survey = surveys.find("test", builder.key().key()).orElseThrow();
        List<PublicLinkDraft> made = new ArrayList<>();
        LinkDialog link = editing.link(user.actor(), survey, made::add);
        FormField name = builder.definition().find("name").orElseThrow();

        link.label.setValue("Ada");
        link.prefill.adder.setValue(name);
        link.prefill.rows.get(name).setValue("Ada");
        link.create();

        assertThat(made)
                .singleElement()
                .satisfies(draft -> assertThat(draft.prefill()).isEqualTo(Map.of("name", "Ada")));
    }

    @Test
    void whoMayNotDesignDoesNotGetIn() {
        var admin = logInAsAdmin();
        var newcomer = users.create(admin, NewUser.of("newcomer-" + UUID.randomUUID(), "Eve", null));
        logIn(actors.find(newcomer.id()).orElseThrow());
        SurveysView view = beans.getBean(SurveysView.class);

        assertThatThrownBy(() -> view.show("test", "")).isInstanceOf(Forbidden.class);
    }
}
