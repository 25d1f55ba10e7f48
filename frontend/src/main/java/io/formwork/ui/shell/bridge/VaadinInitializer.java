package io.formwork.ui.shell.bridge;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.InitParameters;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import io.formwork.identity.login.OidcLogin;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registers routes, error views, the app shell and the servlet of the UI when Tomcat starts. */
@Singleton
final class VaadinInitializer implements ServletContainerInitializer {

    private final ApplicationContext beans;

    VaadinInitializer(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void onStartup(@Nullable Set<Class<?>> ignored, ServletContext context) throws ServletException {
        new LookupServletContainerInitializer().onStartup(Set.of(LookupInitializer.class), context);
        new RouteRegistryInitializer().onStartup(beansWith(Route.class, RouteAlias.class, Layout.class), context);
        new ErrorNavigationTargetInitializer().onStartup(beansOf(HasErrorParameter.class), context);
        new VaadinAppShellInitializer().onStartup(beansOf(AppShellConfigurator.class), context);
        context.addServlet("oidc", new OidcServlet(beans.getBean(OidcLogin.class)))
                .addMapping("/oidc/*");
        var servlet = context.addServlet("ui", new FormworkServlet(beans));
        servlet.addMapping("/*");
        servlet.setAsyncSupported(true);
        servlet.setLoadOnStartup(1);
        servlet.setInitParameter(InitParameters.SERVLET_PARAMETER_PRODUCTION_MODE, "true");
    }

    @SafeVarargs
    private Set<Class<?>> beansWith(Class<? extends Annotation>... annotations) {
        return types(Stream.of(annotations)
                .map(Qualifiers::byStereotype)
                .map(beans::getBeanDefinitions)
                .flatMap(Collection::stream));
    }

    private Set<Class<?>> beansOf(Class<?> type) {
        return types(beans.getBeanDefinitions(type).stream());
    }

    private static Set<Class<?>> types(Stream<? extends BeanDefinition<?>> definitions) {
        return definitions.map(BeanDefinition::getBeanType).collect(Collectors.toSet());
    }
}
