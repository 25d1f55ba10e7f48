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
import java.util.List;
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
