package io.formwork.survey.rest;

import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.text.Language;
import io.formwork.platform.web.RequestLanguage;
import io.formwork.survey.visit.PublicDoors;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;

/** Takes requests in: which link, which language. */
@Singleton
class PublicRequests {

    private final PublicDoors doors;
    private final FormworkSettings settings;

    PublicRequests(PublicDoors doors, FormworkSettings settings) {
        this.doors = doors;
        this.settings = settings;
    }

    PublicRequest of(HttpServletRequest request, String token) {
        return new PublicRequest(request, token, doors.at(token, wished(request)));
    }

    /** The language in the address, else the browser's, else this installation's. */
    private Language wished(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        return asked == null || asked.isEmpty() ? header(request) : Language.ofCode(asked);
    }

    /** The language of the browser; asks for no parameter, and so reads nothing of the body. */
    Language header(HttpServletRequest request) {
        return RequestLanguage.preferred(request.getHeader("Accept-Language")).orElse(settings.language());
    }
}
