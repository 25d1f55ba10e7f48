package io.formwork.survey;

import io.formwork.testing.HttpTester;
import io.formwork.testing.HttpTester.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser without script does on a public page: fetch it, fill it in, send it, follow the answer. */
final class Browser {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    /** What browsers say on a page that asks them not to tell where they come from. */
    private static final String NO_ORIGIN = "null";

    private final HttpTester http;
    private final String path;
    private final List<String> entered = new ArrayList<>();
    private String ticket = "";
    private String language = "en";

    Browser(HttpTester http, String path) {
        this.http = http;
        this.path = path;
    }

    Browser in(String code) {
        language = code;
        return this;
    }

    Answer load() {
        Answer page = http.to(path).header("Accept-Language", language).get();
        ticket = ticketOf(page);
        return page;
    }

    static String ticketOf(Answer page) {
        Matcher match = TICKET.matcher(page.body());
        return match.find() ? match.group(1) : "";
    }

    Browser ticket(String other) {
        ticket = other;
        return this;
    }

    String path() {
        return path;
    }

    String ticket() {
        return ticket;
    }

    /** Enters a text, by the field's id. */
    Browser enter(String field, String text) {
        return raw("f." + field, text);
    }

    Browser raw(String name, String text) {
        entered.add(encoded(name) + "=" + encoded(text));
        return this;
    }

    Answer send() {
        String body = "ticket=" + encoded(ticket)
                + entered.stream().map(pair -> "&" + pair).reduce("", String::concat);
        return http.to(path + "?lang=" + language)
                .header("Origin", NO_ORIGIN)
                .form(body)
                .post();
    }

    /** Sends and shows the page after the redirect. */
    Answer sendAndFollow() {
        return http.to(send().header("Location")).get();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
