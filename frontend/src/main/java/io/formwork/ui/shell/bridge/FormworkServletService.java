package io.formwork.ui.shell.bridge;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.ApplicationContext;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/** The UI's service: objects come from the beans, static files also from jars. */
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class FormworkServletService extends VaadinServletService {

    private final ApplicationContext beans;

    FormworkServletService(FormworkServlet servlet, DeploymentConfiguration configuration, ApplicationContext beans) {
        super(servlet, configuration);
        this.beans = beans;
    }

    @Override
    protected Instantiator createInstantiator() {
        return new BeanInstantiator(this, beans);
    }

    /** Themes and the push script lie in jars, which an embedded Tomcat does not look into. */
    @Override
    public @Nullable URL getStaticResource(String path) {
        URL found = super.getStaticResource(path);
        boolean climbs = path.contains("..");
        return found != null || climbs || path.endsWith("/")
                ? found
                : getClassLoader().getResource("META-INF/resources" + path);
    }
}
