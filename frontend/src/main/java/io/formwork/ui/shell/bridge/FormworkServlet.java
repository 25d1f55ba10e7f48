package io.formwork.ui.shell.bridge;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.ApplicationContext;

/** The servlet of the UI; its service takes objects from the application's beans. */
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class FormworkServlet extends VaadinServlet {

    private final ApplicationContext beans;

    FormworkServlet(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        var service = new FormworkServletService(this, configuration, beans);
        service.init();
        return service;
    }
}
