package io.formwork.workflow.cases;

import io.formwork.definition.DefinitionFollowUps;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.definition.DefinitionSummary;
import io.formwork.definition.DefinitionVersion;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.handover.HandoverItem;
import io.formwork.handover.HandoverOrder;
import io.formwork.handover.HandoverPart;
import io.formwork.handover.HandoverResult;
import io.formwork.identity.Actor;
import io.formwork.identity.User;
import io.formwork.identity.UserId;
import io.formwork.identity.UserService;
import io.formwork.platform.text.Messages;
import io.formwork.workflow.WorkflowDefinition;
import io.formwork.workflow.step.StepAssignee;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The workflows that give steps to somebody by name: in the draft, and as a version of its own in what is published. Cases that
 * run keep their version; there whoever took over is found when a step comes to somebody whose account is closed.
 */
@Singleton
class WorkflowHandover implements HandoverPart {

    private static final String USER = StepAssignee.Kind.USER.code();

    private final PublishedDefinitions published;
    private final DefinitionService definitions;
    private final DefinitionFollowUps followUps;
    private final UserService users;
    private final Messages messages;

    WorkflowHandover(
            PublishedDefinitions published,
            DefinitionService definitions,
            DefinitionFollowUps followUps,
            UserService users,
            Messages messages) {
        this.published = published;
        this.definitions = definitions;
        this.followUps = followUps;
        this.users = users;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<HandoverItem> items(UserId leaver) {
        int count = naming(users.get(leaver).login()).size();
        return count == 0
                ? List.of()
                : List.of(new HandoverItem("workflows", "handover.item.workflows", List.of(), count, true));
    }

    @Override
    public HandoverResult handOver(HandoverOrder order, String item) {
        HandoverResult.Tally tally = new HandoverResult.Tally();
        User successor = order.successor();
        String login = order.leaver().login();
        String note = messages.text(
                order.actor().language(), "handover.note", order.leaver().name(), successor.name());
        naming(login)
                .forEach(key -> tally.attempt(
                        key.key(),
                        () -> followUps.carry(
                                order.actor(), key, document -> renamed(document, login, successor.login()), note)));
        return tally.result();
    }

    /** The workflows of any app whose draft or published version names somebody. */
    private List<DefinitionKey> naming(String login) {
        TreeSet<String> apps = new TreeSet<>();
        published.listAll("app").forEach(app -> apps.add(app.key().app()));
        published
                .listAll(WorkflowDefinition.KIND)
                .forEach(workflow -> apps.add(workflow.key().app()));
        return apps.stream()
                .flatMap(app -> definitions.list(Actor.system(), app, WorkflowDefinition.KIND).stream())
                .map(DefinitionSummary::key)
                .filter(key -> names(definitions.get(Actor.system(), key).draft(), login)
                        || published
                                .find(key)
                                .map(DefinitionVersion::document)
                                .filter(document -> names(document, login))
                                .isPresent())
                .toList();
    }

    private static boolean names(JsonNode node, String login) {
        return isPerson(node, login) || node.valueStream().anyMatch(part -> names(part, login));
    }

    private static boolean isPerson(JsonNode node, String login) {
        return node.path("type").asString("").equals(USER)
                && node.path(USER).asString("").equals(login);
    }

    private static ObjectNode renamed(ObjectNode document, String login, String successor) {
        rename(document, login, successor);
        return document;
    }

    private static void rename(JsonNode node, String login, String successor) {
        if (node instanceof ObjectNode person && isPerson(person, login)) {
            person.put(USER, successor);
        }
        node.forEach(part -> rename(part, login, successor));
    }
}
