package io.formwork.ui;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.DefinitionService;
import io.formwork.form.FormKey;
import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.record.Cause;
import io.formwork.record.RecordService;
import io.formwork.template.TemplateService;
import io.formwork.ui.shell.error.BrokenPage;
import io.formwork.ui.shell.error.MissingPage;
import io.formwork.ui.shell.error.RefusedPage;
import io.formwork.ui.testing.ViewTest;
import io.formwork.ui.workflow.TodoView;
import io.formwork.workflow.TaskQuery;
import io.formwork.workflow.TaskService;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every address of a page with an id in it, opened by people who may not see what it names, with ids of other apps, and with ids that
 * are none. A page that is in none of the lists fails. {@code attack.ForeignIdsTest} is the same for programs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignAddressesTest extends ViewTest {

    private static final String SECRET = "only-for-the-agent-7391";

    /** Pages that show the person's own and nothing that an address names. */
    private static final Set<String> OWN = Set.of("", "templates", "account");

    /** The ways in, where a secret besides the path is the proof. */
    private static final Set<String> OPEN = Set.of("login", "forgot", "reset/:___url_parameter");

    /** Pages of administrators, which name nothing either. */
    private static final Set<String> ADMINISTRATION = Set.of(
            "people", "people/import", "organisation", "groups", "security", "retention", "audit", "mail", "apps/new");

    /** Pages of what their address names, with the key of something that is there. */
    private static final Map<String, String> CLOSED = Map.ofEntries(
            entry("a/:app", ""),
            entry("a/:app/build", ""),
            entry("a/:app/forms/:form", "complaint"),
            entry("a/:app/forms/:form/import", "complaint"),
            entry("a/:app/forms/:form/:id", "complaint"),
            entry("a/:app/metrics/:key", "complaints"),
            entry("a/:app/reports/:key", "customer-performance-summary"),
            entry("a/:app/dashboards/:key", "overview"),
            entry("a/:app/surveys/:survey", "complaint"),
            entry("a/:app/design/form/:key", "complaint"),
            entry("a/:app/design/metric/:key", "complaints"),
            entry("a/:app/design/report/:key", "customer-performance-summary"),
            entry("a/:app/design/dashboard/:key", "overview"),
            entry("a/:app/design/workflow/:key", "complaint-handling"),
            entry("a/:app/design/role/:key", "agent"),
            entry("todo/:___url_parameter", ""));

    private static final List<String> NOT_IDS = List.of(
            "0",
            "-1",
            "9223372036854775808",
            "NOT-A-KEY",
            "' or 1=1 --",
            "%2e%2e%2fetc",
            "${7*7}",
            "<img src=x onerror=hacked()>",
            "\u202eetirw",
            "nul\u0000l",
            "x".repeat(5000));

    @Inject
    TemplateService templates;

    @Inject
    TestUsers people;

    @Inject
    RecordService records;

    @Inject
    DefinitionService definitions;

    @Inject
    TaskService tasks;

    private final Map<String, String> ids = new TreeMap<>();
    private final Set<String> secrets = new HashSet<>(Set.of(SECRET));
    private String other = "";
    private Actor agent = Actor.system();
    private Actor stranger = Actor.system();
    private Actor neighbour = Actor.system();

    @BeforeAll
    void anAppWithEverythingInItAndOneBeside() {
        String unique = Long.toString(System.nanoTime(), 36);
        ids.put(":app", "x" + unique);
        other = "y" + unique;
        templates.install(Actor.system(), "customer-performance", ids.get(":app"), false, step -> {});
        agent = people.inRole(ids.get(":app"), "agent");
        stranger = people.somebody();
        neighbour = designerOf(other);
        var made = records.create(
                people.administrator(),
                new FormKey(ids.get(":app"), "complaint"),
                Map.of("title", SECRET, "description", "what happened"),
                Cause.USER);
        ids.put(":id", made.id().toString());
        ids.put(
                ":___url_parameter",
                Long.toString(tasks.list(agent, TaskQuery.first(TaskQuery.Box.MINE, 1))
                        .tasks()
                        .getFirst()
                        .id()));
        Stream.of("app", "form", "metric", "dashboard", "report", "workflow", "survey", "role")
                .flatMap(kind -> definitions.list(Actor.system(), ids.get(":app"), kind).stream())
                .flatMap(found -> Stream.of(Language.values()).map(found.label()::in))
                .forEach(secrets::add);
    }

    @Test
    void everyPageIsInOneOfTheLists() {
        Set<String> listed = Stream.of(OWN, OPEN, ADMINISTRATION, CLOSED.keySet())
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(pages().keySet()).isEqualTo(listed);
    }

    /** Else the refusals might come from addresses that lead nowhere. */
    @Test
    void theRightPersonIsLetIn() {
        Actor administrator = people.administrator();
        Map<String, Class<?>> views = pages();
        for (String page : CLOSED.keySet()) {
            logIn(page.startsWith("todo/") ? agent : administrator);

            open(path(page, ids));

            assertThat(getCurrentView()).as(page).isInstanceOf(views.get(page));
            assertThat(secrets).as(page).anyMatch(shown()::contains);
        }
    }

    @Test
    void whoHasNoRightThereIsShownNothingOfIt() {
        for (Actor person : List.of(stranger, neighbour)) {
            logIn(person);
            for (String page : CLOSED.keySet()) {
                open(path(page, ids));

                requireRefused(page);
            }
        }
    }

    @Test
    void idsOfAnotherAppLeadNowhereInOnesOwn() {
        logIn(neighbour);
        for (String page : CLOSED.keySet()) {
            if (!page.matches("a/:app|a/:app/build|todo.*")) {
                open(path(page, with(":app", other)));

                requireRefused(page);
            }
        }
    }

    @Test
    void aRecordThatOneMayNotSeeIsLikeOneThatIsNotThere() {
        String missing = "712345678901234567";
        String page = "a/:app/forms/:form/:id";
        logIn(onlyOwnComplaints());

        open(path(page, ids));
        requireNotThere(page);
        String answer = shown();
        open(path(page, with(":id", missing)));

        assertThat(answer).doesNotContain(SECRET);
        assertThat(shown().replace(missing, ids.get(":id"))).isEqualTo(answer);
    }

    @Test
    void whatIsNoIdIsNotThereForAnybody() {
        for (Actor person : List.of(stranger, neighbour, people.administrator())) {
            logIn(person);
            for (String page : CLOSED.keySet()) {
                List<String> names = Pattern.compile(":\\w+")
                        .matcher(page)
                        .results()
                        .map(MatchResult::group)
                        .toList();
                for (String name : names) {
                    for (String value : NOT_IDS) {
                        open(path(page, with(name, value)));

                        requireNotThere(page + " with " + name + " = " + value + " for " + person.name());
                    }
                }
            }
        }
    }

    @Test
    void pagesOfAdministratorsAreShownToNobodyElse() {
        Map<String, Class<?>> views = pages();
        for (Actor person : List.of(stranger, neighbour, agent)) {
            logIn(person);
            for (String page : ADMINISTRATION) {
                open(page);

                assertThat(getCurrentView()).as(page).isNotInstanceOfAny(views.get(page), BrokenPage.class);
            }
        }
    }

    /** And none of the names of the app is told. */
    private void requireRefused(String what) {
        requireNotThere(what);
        String shown = shown();
        assertThat(secrets.stream().filter(shown::contains)).as(what).isEmpty();
    }

    private void requireNotThere(String what) {
        if (getCurrentView() instanceof TodoView) {
            assertThat(shown()).as(what).containsPattern("There is no task \\d+ for you|您没有编号为 \\d+ 的任务");
        } else {
            assertThat(getCurrentView()).as(what).isInstanceOfAny(RefusedPage.class, MissingPage.class);
            assertThat(((HasDynamicTitle) getCurrentView()).getPageTitle())
                    .as(what)
                    .isIn(title("shell.missing.title"), title("shell.forbidden.title"));
        }
    }

    private static String title(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    private Actor onlyOwnComplaints() {
        publish(ids.get(":app"), """
                {"label": "own", "grants": [{"form": "complaint", "actions": ["see"],
                  "rows": {"field": "$createdBy", "op": "eq", "value": {"current": "user"}}}]}
                """);
        return people.inRole(ids.get(":app"), "own");
    }

    private Actor designerOf(String app) {
        publish(app, "{\"label\": \"own\", \"grants\": [], \"design\": true, \"reports\": true}");
        return people.inRole(app, "own");
    }

    private void publish(String app, String role) {
        var key = new DefinitionKey(app, "role", "own");
        var draft = definitions.saveDraft(Actor.system(), key, Json.parse(role).asObject(), 0);
        definitions.publish(Actor.system(), key, draft.revision(), "");
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(ids);
        changed.put(name, value);
        return changed;
    }

    private static String path(String page, Map<String, String> values) {
        return Pattern.compile(":\\w+")
                .matcher(page)
                .replaceAll(name -> Matcher.quoteReplacement(
                        URLEncoder.encode(values.getOrDefault(name.group(), CLOSED.get(page)), StandardCharsets.UTF_8)
                                .replace("+", "%20")));
    }

    /** The pages by their addresses, in which ids are written as {@link #CLOSED} does. */
    private static Map<String, Class<?>> pages() {
        Map<String, Class<?>> pages = new TreeMap<>();
        for (RouteData route : RouteConfiguration.forApplicationScope().getAvailableRoutes()) {
            pages.put(route.getTemplate().replaceAll("\\?$", ""), route.getNavigationTarget());
        }
        return pages;
    }

    /** All that the page says, in words, attributes and properties, and its title. */
    private static String shown() {
        var text =
                new StringBuilder(String.valueOf(UI.getCurrent().getInternals().getTitle()));
        UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .forEach(target -> collect(target.getElement(), text));
        return text.toString();
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append('\n');
            return;
        }
        element.getAttributeNames()
                .forEach(name -> text.append(element.getAttribute(name)).append('\n'));
        element.getPropertyNames()
                .forEach(name -> text.append(element.getProperty(name)).append('\n'));
        element.getChildren().forEach(child -> collect(child, text));
    }
}
