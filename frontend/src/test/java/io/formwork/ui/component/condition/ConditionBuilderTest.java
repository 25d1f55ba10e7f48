package io.formwork.ui.component.condition;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.form.FormDefinition;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.Operator;
import io.formwork.identity.Actor;
import io.formwork.platform.json.Json;
import io.formwork.ui.form.field.FieldContext;
import io.formwork.ui.form.field.FieldFiles;
import io.formwork.ui.form.field.FieldLookups;
import io.formwork.ui.testing.ViewTest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionBuilderTest extends ViewTest {

    private static final FormDefinition FORM = aForm().with("name", "text")
            .with("age", "integer")
            .with("amount", "money")
            .withChoice("level", "gold", "silver")
            .with("vip", "switch")
            .with("day", "date")
            .with("at", "date-time")
            .with("owner", "member")
            .with("unit", "department")
            .definition();

    @Inject
    FieldLookups lookups;

    @Inject
    FieldFiles files;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'field':'name','op':'contains','value':'a'}",
                "{'field':'name','op':'empty'}",
                "{'field':'level','op':'eq','value':'gold'}",
                "{'and':[{'field':'level','op':'in','value':['gold','silver']},{'field':'age','op':'ge','value':18}]}",
                "{'or':[{'field':'age','op':'lt','value':3},{'and':[{'field':'vip','op':'eq','value':true},{'field':'age','op':'gt','value':60}]}]}",
                "{'not':{'or':[{'field':'age','op':'lt','value':3},{'field':'age','op':'gt','value':60}]}}",
                "{'field':'amount','op':'between','value':[1.5,20]}",
                "{'field':'day','op':'ge','value':{'relative':'today','offset':-7,'unit':'day'}}",
                "{'field':'day','op':'eq','value':{'relative':'today','offset':0,'unit':'day'}}",
                "{'field':'day','op':'between','value':[{'relative':'today','offset':-1,'unit':'month'},{'relative':'today','offset':0,'unit':'day'}]}",
                "{'field':'day','op':'eq','value':'2026-01-31'}",
                "{'field':'owner','op':'eq','value':{'current':'user'}}",
                "{'field':'owner','op':'in','value':{'current':'team'}}",
                "{'field':'owner','op':'notIn','value':['1','2']}",
                "{'field':'unit','op':'in','value':{'current':'department-tree'}}",
                "{'field':'gone','op':'eq','value':'a'}",
                "{'and':[{'field':'age','op':'ge','value':18},{'not':{'field':'gone','op':'in','value':['a','b']}}]}",
                "{'field':'age','op':'in','value':[1,2]}",
                "{'field':'age','op':'ge','value':'many'}"
            })
    void aConditionComesBackAsItWasGiven(String json) {
        Condition condition = Condition.parse(Json.parse(json.replace('\'', '"')));
        ConditionBuilder builder = builder();

        builder.setCondition(condition);

        assertThat(Json.write(builder.condition().toJson())).isEqualTo(Json.write(condition.toJson()));
        assertThat(builder.isComplete()).isTrue();
    }

    @Test
    void aLineWithoutAValueIsLeftOutAndToldOf() {
        ConditionBuilder builder = builder();
        builder.invite();

        assertThat(builder.condition()).isEqualTo(Condition.ALWAYS);
        assertThat(builder.isComplete()).isFalse();
    }

    @Test
    void onlyOperatorsThatFitTheFieldAreOffered() {
        ConditionBuilder builder = builder();
        builder.setCondition(Condition.eq("age", 1L));
        ConditionLine line = $(ConditionLine.class, builder).single();

        assertThat(line.operator.getListDataView().getItems())
                .contains(Operator.BETWEEN, Operator.GE)
                .doesNotContain(Operator.CONTAINS, Operator.IN);
    }

    private ConditionBuilder builder() {
        logInAsAdmin();
        ConditionBuilder builder = new ConditionBuilder(
                FORM.fields(),
                new FieldContext(Actor.system(), FORM.key(), null, ZoneId.of("Asia/Shanghai"), lookups, files));
        com.vaadin.flow.component.UI.getCurrent().add(builder);
        return builder;
    }
}
