package io.formwork.platform.startup;

import io.micronaut.core.order.Ordered;

/**
 * Work of a feature that must be done before the first answer, with the database at hand. Tasks run one after the other by
 * their order, while the web server comes up beside them.
 */
public interface StartupTask extends Ordered {

    void run();
}
