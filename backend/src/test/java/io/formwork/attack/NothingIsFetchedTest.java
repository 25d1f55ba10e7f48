package io.formwork.attack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.formwork.platform.text.Language;
import io.formwork.report.pdf.PdfWriter;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server asks no address that somebody gives it, and reads no file that a document names. */
@MicronautTest(startApplication = false)
class NothingIsFetchedTest {

    /** Classes that may open connections, each to an address from the settings or on this machine. */
    private static final String[] CONNECTING = {
        "io.formwork.Formwork",
        "io.formwork.platform.database.MariaDbServer",
        "io.formwork.identity.login.OidcProvider",
        "io.formwork.mail.SmtpPost"
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("io.formwork");

    @Inject
    PdfWriter pdf;

    private HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPrintedPageLoadsNothingFromElsewhere() {
        String there = "http://localhost:" + server.getAddress().getPort();
        String page = """
                <html><head><title>t</title><link rel="stylesheet" href="@/link.css"/>
                <style>@import url('@/import.css'); @font-face { font-family: f; src: url('@/font.ttf'); }
                body { background: url('@/background.png'); font-family: f; }</style></head>
                <body><img src="@/image.png"/><img src="file:///etc/passwd"/><a href="@/anchor">a</a>
                <object data="@/object.svg" type="image/svg+xml"></object><iframe src="@/frame.html"></iframe>
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">
                <rect width="9" height="9"/></svg></body></html>
                """.replace("@/", there + "/");

        pdf.write(page, Language.EN, new ByteArrayOutputStream());

        assertThat(asked).isEmpty();
    }

    /** Whoever needs to ask an address joins the list, with a guard against addresses of this network. */
    @Test
    void nobodyElseOpensConnections() {
        for (String opening : new String[] {"openStream", "openConnection", "getContent"}) {
            noClasses().should().callMethod(java.net.URL.class, opening).check(CLASSES);
        }
        noClasses()
                .that()
                .haveNameNotMatching("(" + String.join("|", CONNECTING).replace(".", "\\.") + ")(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(http\\..*|URLConnection|HttpURLConnection|Socket|ServerSocket)"
                                + "|javax\\.net\\..*|jakarta\\.mail\\.(Transport|Session|Store|Service)|io\\.micronaut\\.http\\.client\\..*")
                .check(CLASSES);
    }

    /** One class looks whether a workbook may be read, before the one that reads it; who needs XML too joins here with a test. */
    @Test
    void onlyWorkbooksAreReadAsXml() {
        noClasses()
                .that()
                .doNotHaveSimpleName("XlsxGuard")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "(javax\\.xml|org\\.xml|org\\.w3c|org\\.jdom2?|nu\\.xom|com\\.fasterxml\\.aalto|org\\.codehaus\\.stax2)\\..*")
                .check(CLASSES);
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.XlsxSheet(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.dhatim.fastexcel.reader..")
                .check(CLASSES);
    }
}
