package io.formwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViewRulesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.formwork.ui");

    @Test
    void everyViewIsABeanSinceOthersAreNotFoundAtStart() {
        assertThat(views()).isNotEmpty();
        assertThat(views().stream().filter(view -> !view.isAnnotatedWith(Prototype.class)))
                .isEmpty();
    }

    @Test
    void everyViewSaysWhoMayEnterSinceOthersAreClosedToAll() {
        assertThat(views().stream()
                        .filter(view -> !view.isAnnotatedWith(PermitAll.class)
                                && !view.isAnnotatedWith(RolesAllowed.class)
                                && !view.isAnnotatedWith(AnonymousAllowed.class)))
                .isEmpty();
    }

    @Test
    void onlyTheWaysInAreOpenToStrangers() {
        assertThat(views().stream()
                        .filter(view -> view.isAnnotatedWith(AnonymousAllowed.class))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("LoginView", "ForgotView", "ResetView");
    }

    /** Rows as HTML, in which {@code CellHtml} escapes what people wrote, and the report, whose templates do. */
    @Test
    void markupIsMadeOfTextInTwoPlacesOnly() throws IOException {
        Pattern markup = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|srcdoc"
                + "|document\\.write|new Html\\(|[sS]etMarkdown|withMarkdown");
        Path sources = Path.of(System.getProperty("formwork.root", "..")).resolve("frontend/src/main");
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> using = files.filter(file -> file.toString().matches(".*\\.(java|ts|js|html)"))
                    .filter(file -> !file.toString().contains("/generated/"))
                    .filter(file -> markup.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(using).containsExactlyInAnyOrder("RecordGrid.java", "ReportPane.java");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JavaClass> views() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Route.class)
                        || type.isAssignableTo(HasErrorParameter.class)
                                && !type.isInterface()
                                && !type.getModifiers()
                                        .contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
                .toList();
    }
}
