package io.formwork.survey.page;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormBuilder;
import io.formwork.form.FormField;
import io.formwork.form.type.FieldType;
import io.formwork.form.type.FieldTypes;
import io.formwork.survey.TestSurveys;
import io.formwork.testing.HttpTester;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

@MicronautTest(transactional = false)
class PublicFieldTypesTest {

    @Inject
    HttpTester http;

    @Inject
    TestSurveys surveys;

    static Stream<String> typesForVisitors() {
        return FieldTypes.all().stream().filter(FieldType::askable).map(FieldType::key);
    }

    @ParameterizedTest
    @MethodSource("typesForVisitors")
    void aVisitorCanBeAskedForIt(String type) {
        FormBuilder form = aForm().with(
                        "asked",
                        type,
                        schema -> ((ObjectNode) schema.path(FormField.EXTRAS))
                                .putArray("options")
                                .addObject()
                                .put("value", "one"));

        var page = http.to(surveys.open(form, "")).get();

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("asked").contains("name=\"f.f1\"");
    }
}
