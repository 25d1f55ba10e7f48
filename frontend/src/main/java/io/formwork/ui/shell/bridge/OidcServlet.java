package io.formwork.ui.shell.bridge;

import io.formwork.identity.login.OidcAttempt;
import io.formwork.identity.login.OidcLogin;
import io.formwork.platform.error.FormworkException;
import io.formwork.ui.shell.login.ProvenEntry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** The way to the provider and back; who came back proved is let in by the login page, which gives the session a new id. */
@SuppressWarnings("serial") // never serialized: sessions stay on their node
final class OidcServlet extends HttpServlet {

    private static final String PENDING = OidcServlet.class.getName() + ".pending";

    private final transient OidcLogin logins;

    OidcServlet(OidcLogin logins) {
        this.logins = logins;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        HttpSession session = request.getSession();
        try {
            if ("/login".equals(request.getPathInfo())) {
                OidcAttempt begun = logins.begin();
                session.setAttribute(PENDING, begun);
                response.sendRedirect(begun.location());
                return;
            }
            Object begun = session.getAttribute(PENDING);
            session.removeAttribute(PENDING);
            if (begun instanceof OidcAttempt attempt) {
                var entry = logins.finish(attempt, request.getParameter("state"), request.getParameter("code"));
                session.setAttribute(ProvenEntry.KEY, ProvenEntry.of(entry));
            } else {
                session.setAttribute(ProvenEntry.KEY, ProvenEntry.refused("identity.oidc.refused"));
            }
        } catch (FormworkException refused) {
            session.setAttribute(ProvenEntry.KEY, ProvenEntry.refused(refused.messageKey()));
        }
        response.sendRedirect("/login");
    }
}
