package io.formwork.ui.survey;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.formwork.form.FormBuilder;
import io.formwork.form.TestForms;
import io.formwork.identity.NewUser;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.text.Language;
import io.formwork.survey.PublicLinkDraft;
import io.formwork.survey.PublicLinkService;
import io.formwork.survey.PublishedSurveys;
import io.formwork.survey.SurveyDefinition;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SurveysViewTest extends ViewTest {

    @Inject
    TestForms forms;

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
    void whoMayNotDesignDoesNotGetIn() {
        var admin = logInAsAdmin();
        var newcomer = users.create(admin, NewUser.of("newcomer-" + UUID.randomUUID(), "Eve", null));
        logIn(actors.find(newcomer.id()).orElseThrow());
        SurveysView view = beans.getBean(SurveysView.class);

        assertThatThrownBy(() -> view.show("test", "")).isInstanceOf(Forbidden.class);
    }
}
