package io.formwork.workflow.cases;

import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import io.formwork.definition.DefinitionKey;
import io.formwork.definition.Problem;
import io.formwork.form.FormKey;
import io.formwork.form.TestForms;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.workflow.TestWorkflows;
import io.formwork.workflow.WorkflowDefinition;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class WorkflowKindTest {

    @Inject
    WorkflowKind kind;

    @Inject
    TestForms forms;

    @Inject
    TestWorkflows testWorkflows;

    @Inject
    Messages messages;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'id':'a','type':'handle','label':'A'}                                                              | /steps/0/assignee      | workflow.check.assignee.none
            {'id':'a','type':'dance'}                                                                            | /steps/0/type          | workflow.check.type
            {'id':'A b','type':'update','label':'A','set':{'text':'x'}}                                          | /steps/0/id            | workflow.check.id
            {'id':'a','type':'update','label':'A','set':{'nothing':'x'}}                                         | /steps/0/set/nothing   | workflow.check.field
            {'id':'a','type':'update','label':'A','set':{}}                                                      | /steps/0/set           | workflow.check.set.empty
            {'id':'a','type':'update','label':'A','set':{'state':'unknown'}}                                     | /steps/0/set/state     | workflow.check.set.option
            {'id':'a','type':'update','label':'A','set':{'text':{'relative':'now'}}}                             | /steps/0/set/text      | workflow.check.set.moment
            {'id':'a','type':'create','label':'A','form':'nowhere','set':{'x':1}}                                | /steps/0/form          | workflow.check.form.unknown
            {'id':'a','type':'wait','label':'A'}                                                                 | /steps/0               | workflow.check.wait
            {'id':'a','type':'wait','label':'A','until':{'field':'text','op':'notEmpty'}}                        | /steps/0/atMost        | workflow.check.wait.limit
            {'id':'a','type':'wait','label':'A','atMost':{'days':-1}}                                            | /steps/0/atMost        | workflow.check.duration
            {'id':'a','type':'wait','label':'A','until':{'field':'text','op':'gt','value':'x'},'atMost':{'days':1}} | /steps/0/until      | condition.operator.unfit
            {'id':'a','type':'approve','label':'A','assignee':[{'type':'admin'}],'onReject':'b'}                 | /steps/0/onReject      | workflow.check.return
            {'id':'a','type':'handle','label':'A','assignee':[{'type':'role','role':'nobody'}]}                  | /steps/0/assignee/0/role | workflow.check.role
            {'id':'a','type':'handle','label':'A','assignee':[{'type':'field','field':'text'}]}                  | /steps/0/assignee/0/field | workflow.check.member
            {'id':'a','type':'handle','label':'A','assignee':[{'type':'head','head':'text'}]}                    | /steps/0/assignee/0/head | workflow.check.head
            {'id':'a','type':'handle','label':'A','assignee':[{'type':'manager','manager':'gone.owner'}]}        | /steps/0/assignee/0/manager | workflow.check.manager
            {'id':'a','type':'handle','label':'A','assignee':[{'type':'group','group':'9'}]}                     | /steps/0/assignee/0/group | workflow.check.group
            {'id':'a','type':'cc','label':'A','to':[{'type':'group'}]}                                           | /steps/0/to/0/group    | workflow.check.group.missing
            {'id':'a','type':'handle','label':'A','assignee':[{'type':'department','department':'x'}]}           | /steps/0/assignee/0/department | workflow.check.department
            {'id':'a','type':'handle','label':'A','assignee':[{'type':'admin'}],'fields':{'gone':'read'}}        | /steps/0/fields/gone   | workflow.check.field
            {'id':'a','type':'branch','label':'A','branches':[]}                                                 | /steps/0/branches      | workflow.check.branches
            {'id':'a','type':'branch','label':'A','branches':[{'id':'x','when':{'field':'text','op':'empty'},'steps':[]}]} | /steps/0/branches | workflow.check.branch.default
            {'id':'a','type':'branch','label':'A','branches':[{'id':'x','steps':[]},{'id':'y','when':{'field':'text','op':'empty'},'steps':[]}]} | /steps/0/branches/1 | workflow.check.branch.unreachable
            """)
    void aProblemNamesItsPlace(String step, String pointer, String messageKey) {
        assertThat(check("[" + step + "]"))
                .extracting(Problem::pointer, Problem::messageKey)
                .contains(org.assertj.core.groups.Tuple.tuple(pointer, messageKey));
    }

    @Test
    void twoStepsMustNotShareAnId() {
        String step = "{'id':'a','type':'update','label':'A','set':{'text':'x'}}";

        assertThat(check("[" + step + "," + step + "]"))
                .extracting(Problem::pointer)
                .containsExactly("/steps/1/id");
    }

    @Test
    void aRefusalCannotReturnIntoABranchThatWasPerhapsNotTaken() {
        String handle = "{'id':'in','type':'handle','label':'In','assignee':[{'type':'admin'}]}";
        String branch = "{'id':'b','type':'branch','label':'B','branches':[{'id':'x','steps':[" + handle + "]}]}";
        String approve = "{'id':'ok','type':'approve','label':'OK','assignee':[{'type':'admin'}],'onReject':'in'}";

        assertThat(check("[" + branch + "," + approve + "]"))
                .extracting(Problem::messageKey)
                .containsExactly("workflow.check.return");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint-handling", "follow-up", "follow-up-task"})
    void theShippedWorkflowsHaveNoProblems(String workflow) {
        String app = testWorkflows.shippedApp();

        List<Problem> problems = kind.check(
                new DefinitionKey(app, WorkflowDefinition.KIND, workflow),
                TestWorkflows.shipped("workflows/" + workflow));

        assertThat(problems).isEmpty();
    }

    @Test
    void everyMessageExistsInBothLanguages() {
        for (String key : messages.keys()) {
            if (key.startsWith("workflow.")) {
                assertThat(messages.has(Language.ZH, key)).as(key).isTrue();
                assertThat(messages.has(Language.EN, key)).as(key).isTrue();
            }
        }
    }

    private List<Problem> check(String steps) {
        FormKey form = forms.published(aForm().with("text", "text").withChoice("state", "open", "closed"));
        return kind.check(
                new DefinitionKey(form.app(), WorkflowDefinition.KIND, "checked"), TestWorkflows.document(form, steps));
    }
}
