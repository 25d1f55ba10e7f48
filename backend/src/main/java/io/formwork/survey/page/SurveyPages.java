package io.formwork.survey.page;

import io.formwork.form.FieldOption;
import io.formwork.form.FormField;
import io.formwork.form.type.FormatContext;
import io.formwork.platform.config.FormworkSettings;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.survey.visit.CaseStatus;
import io.formwork.survey.visit.Door;
import io.formwork.survey.visit.Receipt;
import io.formwork.survey.visit.Visit;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the public pages. */
@Singleton
public class SurveyPages {

    private static final int OK = 200;

    private final PageRenderer renderer;
    private final FieldViews fields;
    private final Messages messages;
    private final Formats.Factory formats;
    private final FormworkSettings settings;

    SurveyPages(
            PageRenderer renderer,
            FieldViews fields,
            Messages messages,
            Formats.Factory formats,
            FormworkSettings settings) {
        this.renderer = renderer;
        this.fields = fields;
        this.messages = messages;
        this.formats = formats;
        this.settings = settings;
    }

    /** The form to fill in, anew or again. */
    public PublicPage form(int status, Visit visit, String url, String ticket, Entered entered) {
        Map<String, Object> data = common(visit, url);
        List<SectionView> sections = fields.sections(visit, entered);
        data.put("intro", visit.survey().intro().in(visit.language()));
        data.put("ticket", ticket);
        data.put("sections", sections);
        data.put("hint", entered.hint());
        data.put("general", general(visit, entered));
        data.put(
                "uploads",
                visit.fields().stream().anyMatch(field -> field.type().holdsFiles()));
        data.put("hasStatus", visit.survey().status().isPresent());
        return renderer.render(status, "form", visit.language(), data);
    }

    /** What is wrong but not with a field on the page. */
    private List<String> general(Visit visit, Entered entered) {
        return entered.violations().stream()
                .filter(violation -> visit.fields().stream().noneMatch(field -> FieldViews.isAt(violation, field)))
                .map(violation -> messages.text(visit.language(), violation))
                .toList();
    }

    public PublicPage thanks(Visit visit, String url, Receipt receipt) {
        Map<String, Object> data = common(visit, url);
        data.put("thanks", visit.survey().thanks().in(visit.language()));
        data.put("receipt", receipt);
        data.put("hasStatus", visit.survey().status().isPresent());
        return renderer.render(OK, "thanks", visit.language(), data);
    }

    /** @param failure the last part of a message's key, empty when nothing failed */
    public PublicPage lookup(int status, Visit visit, String url, String number, String failure) {
        Map<String, Object> data = common(visit, url);
        data.put("number", number);
        data.put("failure", failure);
        return renderer.render(status, "lookup", visit.language(), data);
    }

    /** @param said the last part of a message's key, empty for none */
    public PublicPage status(Visit visit, String url, CaseStatus status, String code, String said) {
        Map<String, Object> data = common(visit, url);
        List<StatusLine> lines = new ArrayList<>();
        for (FormField field : status.fields()) {
            lines.add(line(visit, status, field));
        }
        data.put("number", status.number());
        data.put("code", code);
        data.put("said", said);
        data.put(
                "answeredAt",
                formats.in(visit.language()).dateTime(status.record().createdAt()));
        data.put("lines", lines);
        data.put(
                "question",
                status.question().map(question -> question(visit, question)).orElse(Map.of()));
        return renderer.render(OK, "status", visit.language(), data);
    }

    /** A shown value; {@code color} is empty where it is not an option. */
    public record StatusLine(String label, String value, String color) {}

    private StatusLine line(Visit visit, CaseStatus status, FormField field) {
        FormatContext context = FormatContext.plain(visit.language(), settings.timeZone());
        Object value = status.record().value(field.name());
        String words = value == null ? "" : field.type().format(field, value, context);
        String color = field.option(value).map(FieldOption::color).orElse("");
        return new StatusLine(field.label().in(visit.language()), words, color);
    }

    private Map<String, Object> question(Visit visit, CaseStatus.Question question) {
        List<FieldView.OptionView> answers = question.confirmation().answers(question.field()).stream()
                .map(value -> new FieldView.OptionView(value, words(visit, question, value), false))
                .toList();
        return Map.of("label", question.confirmation().label().in(visit.language()), "answers", answers);
    }

    private String words(Visit visit, CaseStatus.Question question, String value) {
        return question.field()
                .option(value)
                .map(option -> option.label().in(visit.language()))
                .orElseGet(() -> messages.text(visit.language(), "survey.page.answer-" + value));
    }

    /** A page that only says something: why there is nothing to fill in, or what went wrong. */
    public PublicPage notice(int status, Language language, String notice) {
        return renderer.render(status, "notice", language, Map.of("notice", notice));
    }

    /** Why a link does not take answers, with the way to the status page where there is one. */
    public PublicPage closed(int status, Visit visit, String url, Door.Reason reason) {
        Map<String, Object> data = common(visit, url);
        data.put("notice", reason.code());
        data.put("hasStatus", visit.survey().status().isPresent());
        return renderer.render(status, "notice", visit.language(), data);
    }

    private static Map<String, Object> common(Visit visit, String url) {
        Map<String, Object> data = new HashMap<>();
        data.put("title", visit.survey().label().in(visit.language()));
        data.put("url", url);
        data.put(
                "languages",
                visit.survey().languages().stream().map(Language::code).toList());
        return data;
    }
}
