package io.formwork.ui.shell.bridge;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.formwork.platform.web.ContentPolicy;
import jakarta.inject.Singleton;

/** Marks the scripts that the framework itself writes into its page as those that may run. */
@Singleton
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class ScriptNonces implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ScriptNonces::mark);
    }

    private static void mark(IndexHtmlResponse page) {
        if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
            String nonce = ContentPolicy.nonce(request.getHttpServletRequest());
            page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
        }
    }
}
