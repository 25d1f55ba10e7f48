package io.formwork.attack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static io.formwork.form.FormBuilder.aForm;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.formwork.identity.Actor;
import io.formwork.identity.LoginService;
import io.formwork.identity.TestUsers;
import io.formwork.identity.login.ApiKeys;
import io.formwork.platform.config.DataFolder;
import io.formwork.platform.sql.Transactions;
import io.formwork.survey.PublicLink;
import io.formwork.survey.PublicLinkDraft;
import io.formwork.survey.PublicLinkService;
import io.formwork.survey.TestSurveys;
import io.formwork.testing.HttpTester;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** What opens something by being known: it cannot be guessed, the database does not tell it, and it ends at once. */
@MicronautTest(transactional = false)
class TokensTest {

    private static final int BITS = 128;
    private static final int SAMPLES = 200;

    @Inject
    HttpTester http;

    @Inject
    TestSurveys surveys;

    @Inject
    PublicLinkService links;

    @Inject
    ApiKeys keys;

    @Inject
    LoginService logins;

    @Inject
    TestUsers people;

    @Inject
    Transactions transactions;

    @Inject
    DSLContext sql;

    @Test
    void publicLinksCarryEnough() {
        var survey = surveys.published(aForm().with("name", "text"), "");

        requireRandom(() -> token(surveys.link(survey, PublicLinkDraft.named("Poster"))));
    }

    @Test
    void keysOfProgramsCarryEnough() {
        Actor lead = people.inRole("care", "lead");

        requireRandom(() -> secret(key(lead).secret()));
    }

    /** Resets by mail, the state, nonce and verifier of a login by a provider, and secrets of an installation. */
    @Test
    void whatIsMadeOfRandomTextCarriesEnough() {
        requireRandom(DataFolder::randomText);
    }

    @Test
    void nothingIsMadeOfARandomThatCanBeForetold() {
        noClasses()
                .that()
                // How long it waits may be foretold.
                .doNotHaveFullyQualifiedName("io.formwork.platform.sql.DeadlockRetry")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .callMethod(Math.class, "random")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("/test-classes/"))
                        .importPackages("io.formwork"));
    }

    @Test
    void theDatabaseKnowsNoneOfThem() {
        Actor lead = people.inRole("care", "lead");
        PublicLink link =
                surveys.link(surveys.published(aForm().with("name", "text"), ""), PublicLinkDraft.named("Poster"));
        String key = key(lead).secret();
        String session = people.tokenOf(lead);

        for (String token : List.of(token(link), key, secret(key), session)) {
            assertThat(columnsWith(token)).as(token).isEmpty();
        }
        assertThat(columnsWith("Poster")).isNotEmpty();
    }

    @Test
    void whatIsRevokedOpensNothingFromThatMomentOn() {
        Actor lead = people.inRole("care", "lead");
        var survey = surveys.published(aForm().with("name", "text"), "");
        PublicLink link = surveys.link(survey, PublicLinkDraft.named("Poster"));
        ApiKeys.Made key = key(lead);
        String session = people.tokenOf(lead);
        assertThat(http.to(surveys.path(link)).get().status()).isEqualTo(200);
        assertThat(logins.actorOf(key.secret())).isPresent();
        assertThat(logins.actorOf(session)).isPresent();

        links.revoke(Actor.system(), link.id());
        keys.revoke(lead, key.key().id());
        logins.leave(session);

        assertThat(http.to(surveys.path(link)).get().status()).isEqualTo(410);
        assertThat(logins.actorOf(key.secret())).isEmpty();
        assertThat(logins.actorOf(session)).isEmpty();
    }

    /** Long enough, all different, and of each bit about as many are set as not. */
    private static void requireRandom(Supplier<String> made) {
        Set<String> different = new HashSet<>();
        int[] set = new int[BITS];
        for (int i = 0; i < SAMPLES; i++) {
            String token = made.get();
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            assertThat(bytes.length * 8).isGreaterThanOrEqualTo(BITS);
            different.add(token);
            for (int bit = 0; bit < BITS; bit++) {
                set[bit] += bytes[bit / 8] >> bit % 8 & 1;
            }
        }
        assertThat(different).hasSize(SAMPLES);
        // Seven standard deviations: chance alone never gets there.
        assertThat(Arrays.stream(set).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(SAMPLES / 4, SAMPLES * 3 / 4));
    }

    /** Every column of text in which that stands. */
    private List<String> columnsWith(String text) {
        return transactions.read(() -> sql
                .resultQuery("select table_name, column_name from information_schema.columns"
                        + " where table_schema = database() and data_type in ('char', 'varchar', 'text', 'mediumtext',"
                        + " 'longtext') and table_name not like 'ACT\\_%' and table_name not like 't\\_%'")
                .fetch()
                .stream()
                .filter(column -> !sql.resultQuery(
                                "select 1 from `" + column.get(0) + "` where instr(`" + column.get(1)
                                        + "`, ?) > 0 limit 1",
                                text)
                        .fetch()
                        .isEmpty())
                .map(column -> column.get(0) + "." + column.get(1))
                .toList());
    }

    private ApiKeys.Made key(Actor lead) {
        return keys.create(lead, "Import", "care", Set.of("lead"), 30);
    }

    private static String secret(String key) {
        return key.substring(key.indexOf('_') + 1);
    }

    private String token(PublicLink link) {
        return Stream.of(surveys.path(link).split("/")).reduce("", (before, part) -> part);
    }
}
