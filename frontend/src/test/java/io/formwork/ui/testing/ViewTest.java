package io.formwork.ui.testing;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.internal.SessionObjects;
import com.vaadin.browserless.internal.UIFactory;
import com.vaadin.browserless.mocks.MockVaadinServlet;
import com.vaadin.browserless.mocks.MockedUI;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.UserService;
import io.formwork.ui.shell.CurrentUser;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Opens views without a browser, over the real services and database. Each test begins at the login page, in Chinese;
 * {@link #logIn} makes somebody the person in front of it.
 */
@MicronautTest(transactional = false, startApplication = false)
public abstract class ViewTest extends BrowserlessTest {

    private static final UIFactory PAGES = MockedUI::new;

    @Inject
    protected ApplicationContext beans;

    @Inject
    protected CurrentUser user;

    @Inject
    protected UserService users;

    @Inject
    protected Actors actors;

    private VaadinServletService service;

    /** Kept, because Vaadin itself holds them weakly. */
    private SessionObjects visit;

    /** As the superclass does, but without the fields of the service that Vaadin 25.3 does not have any more. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        BeanInstantiators.use(beans);
        scanTesters();
        service = MockVaadin.setupServlet(new MockVaadinServlet(discoverRoutes(), PAGES), lookupServices());
        VaadinService.setCurrent(service);
        visit = MockVaadin.createSessionObjects(service);
        CurrentInstance.set(VaadinRequest.class, visit.getRequest());
        CurrentInstance.set(VaadinResponse.class, visit.getResponse());
        VaadinSession.setCurrent(visit.getSession());
        MockVaadin.createUI(PAGES, visit.getSession());
        initSignalsSupport();
    }

    /** Ends the service too: Vaadin keeps each one that still runs, and with it all beans of its test. */
    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        MockVaadin.closeCurrentUI(true);
        service.destroy();
        CurrentInstance.clearAll();
        super.cleanVaadinEnvironment();
    }

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(BeanInstantiators.class);
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.formwork.ui");
    }

    /** From now on this person is logged in. */
    protected void logIn(Actor actor) {
        user.enter(actor);
    }

    /** Logs the administrator in, who may do everything. */
    protected Actor logInAsAdmin() {
        var admin = actors.find(users.findByLogin("admin").orElseThrow().id()).orElseThrow();
        logIn(admin);
        return admin;
    }
}
