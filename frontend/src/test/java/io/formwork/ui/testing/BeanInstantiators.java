package io.formwork.ui.testing;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import io.formwork.ui.shell.bridge.BeanInstantiator;
import io.micronaut.context.ApplicationContext;

/** Lets views under test come from the beans of the test's application context. */
@SuppressWarnings("serial") // never serialized
public final class BeanInstantiators implements InstantiatorFactory {

    private static ApplicationContext beans;

    static void use(ApplicationContext context) {
        beans = context;
    }

    @Override
    public Instantiator createInstantitor(VaadinService service) {
        return new BeanInstantiator(service, beans);
    }
}
