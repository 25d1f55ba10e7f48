package io.formwork.ui.shell.bridge;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.ApplicationContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The servlet of the UI; its service takes objects from the application's beans. */
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class FormworkServlet extends VaadinServlet {

    private final ApplicationContext beans;

    FormworkServlet(ApplicationContext beans) {
        this.beans = beans;
    }

    /** No other site may show ours in a frame, guess at the type of a file, or learn the address one came from. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", "frame-ancestors 'self'; object-src 'none'; base-uri 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        super.service(request, response);
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        var service = new FormworkServletService(this, configuration, beans);
        service.init();
        return service;
    }
}
