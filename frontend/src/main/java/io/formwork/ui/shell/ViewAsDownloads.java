package io.formwork.ui.shell;

import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Gives no file to a session that looks as somebody else: taking something along is on record as done by that person, who did
 * not. {@link ViewAsBar} says so before it comes to that; this answers whoever asks nevertheless.
 */
@Singleton
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class ViewAsDownloads implements VaadinServiceInitListener, RequestHandler {

    /** Where Flow hands out what links on a page lead to. */
    static final String PATH = "/VAADIN/dynamic/resource/";

    private static final int FORBIDDEN = 403;

    private final transient Messages messages;

    ViewAsDownloads(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(this);
    }

    @Override
    public boolean handleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        // Pictures that a page shows are no downloads; those of records are refused by the write guard all the same.
        boolean asked = "GET".equals(request.getMethod())
                && String.valueOf(request.getPathInfo()).startsWith(PATH)
                && !"image".equals(request.getHeader("Sec-Fetch-Dest"));
        if (!asked || !isLooking(session)) {
            return false;
        }
        response.setStatus(FORBIDDEN);
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().write(messages.text(Language.of(session.getLocale()), "viewas.no-download"));
        return true;
    }

    private static boolean isLooking(VaadinSession session) {
        session.lock();
        try {
            return session.getAttribute(ViewAs.Viewed.class) != null;
        } finally {
            session.unlock();
        }
    }
}
