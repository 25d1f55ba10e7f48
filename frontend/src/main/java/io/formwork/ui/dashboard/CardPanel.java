package io.formwork.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.formwork.dashboard.CardResult;
import io.formwork.dashboard.DashboardCard;
import io.formwork.metric.MetricComparison;
import io.formwork.metric.MetricResult;
import io.formwork.metric.chart.ChartSpec;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.Messages;
import io.formwork.ui.component.Panel;
import io.formwork.ui.component.Tag;
import io.formwork.ui.component.TagColor;
import io.formwork.ui.metric.Chart;
import io.formwork.ui.metric.MetricScreens;

/** One card of a dashboard. */
final class CardPanel extends Panel {

    private final transient MetricScreens screens;
    private final transient Messages messages;
    private final Language language;
    final String cardId;

    CardPanel(MetricScreens screens, Messages messages, Language language, DashboardCard card) {
        this.screens = screens;
        this.messages = messages;
        this.language = language;
        this.cardId = card.id();
        addClassNames("fw-dashcard", "fw-dashcard--" + card.type().code());
        getElement().setAttribute("data-card", card.id());
        title(card.title().in(language));
        getStyle()
                .set("--card-x", String.valueOf(card.x() + 1))
                .set("--card-y", String.valueOf(card.y() + 1))
                .set("--card-w", String.valueOf(card.width()))
                .set("--card-h", String.valueOf(card.height()));
    }

    void show(CardResult result) {
        setContent(content(result));
    }

    private Component content(CardResult result) {
        if (result.problem().isPresent()) {
            return problem(messages.text(language, result.problem().get()));
        }
        if (result.results().isEmpty() && result.card().type() != DashboardCard.Type.TEXT) {
            return problem(getTranslation("dashboards.card.choose"));
        }
        return switch (result.card().type()) {
            case TEXT -> text(result.card());
            case NUMBER -> number(result);
            case LINE -> chart(result, ChartSpec.of(ChartSpec.Type.LINE));
            case BAR ->
                chart(
                        result,
                        ChartSpec.of(ChartSpec.Type.BAR).asStacked(result.card().stacked()));
            case PIE -> chart(result, ChartSpec.of(ChartSpec.Type.PIE));
            case TABLE -> new CardTable(screens, language, result);
        };
    }

    private static Paragraph problem(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("fw-dashcard__problem");
        return words;
    }

    private Div text(DashboardCard card) {
        Div body = new Div();
        card.text().in(language).lines().filter(line -> !line.isBlank()).forEach(line -> body.add(new Paragraph(line)));
        body.addClassName("fw-dashcard__text");
        return body;
    }

    private Div number(CardResult result) {
        MetricResult only = result.results().getFirst();
        Button value = new Button(
                screens.format().text(only, only.value(), language),
                click -> screens.open(result.queries().getFirst()));
        value.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        value.addClassName("fw-dashcard__number");
        Div body = new Div(value);
        body.addClassName("fw-dashcard__body");
        Div line = new Div();
        line.addClassName("fw-dashcard__line");
        result.comparison().ifPresent(comparison -> line.add(badge(comparison)));
        if (only.single().few()) {
            line.add(new Span(getTranslation("metrics.few", only.metric().minimumN())));
        }
        body.add(line);
        result.course()
                .map(course ->
                        new Chart(screens.options().of(ChartSpec.of(ChartSpec.Type.SPARK), course, language), ""))
                .ifPresent(spark -> {
                    spark.addClassName("fw-dashcard__spark");
                    body.add(spark);
                });
        return body;
    }

    private Span badge(MetricComparison comparison) {
        if (!comparison.earlier()) {
            String lack = comparison.before().single().n() == 0 ? "no-earlier." : "part-earlier.";
            return new Span(
                    getTranslation("dashboards." + lack + comparison.baseline().code()));
        }
        String against =
                getTranslation("dashboards.against." + comparison.baseline().code());
        String sign = switch (comparison.change()) {
            case HIGHER -> "▲ ";
            case LOWER -> "▼ ";
            case UNCLEAR, UNKNOWN -> "";
        };
        String words = comparison.difference() == null
                ? getTranslation("dashboards.no-comparison")
                : sign + screens.format().difference(comparison.like(), comparison.difference(), language);
        TagColor color = !comparison.isClear() ? TagColor.GREY : comparison.better() ? TagColor.GREEN : TagColor.RED;
        Span badge = new Span(new Tag(words, color), new Span(against));
        badge.addClassName("fw-dashcard__badge");
        if (comparison.change() == MetricComparison.Change.UNCLEAR) {
            Span unclear = new Span(getTranslation("dashboards.unclear"));
            unclear.setTitle(unclear.getText());
            badge.add(unclear);
        }
        return badge;
    }

    private Component chart(CardResult result, ChartSpec spec) {
        boolean nothing = result.results().stream()
                .flatMap(each -> each.points().stream())
                .allMatch(point -> point.value() == null || point.n() == 0);
        if (nothing) {
            Div empty = new Div(VaadinIcon.LINE_CHART.create(), new Span(getTranslation("dashboards.nothing")));
            empty.addClassName("fw-dashcard__empty");
            return empty;
        }
        String option = Json.write(screens.options().of(spec.limit(result.card().limit()), result.results(), language));
        return new Chart(option, result.card().title().in(language)).onPick(pick -> picked(result, pick));
    }

    private void picked(CardResult result, Chart.Pick pick) {
        for (int i = 0; i < result.results().size(); i++) {
            MetricResult each = result.results().get(i);
            if (pick.metric().isEmpty()
                    || pick.metric().get().equals(each.metric().key().key())) {
                screens.open(result.queries().get(i), each, pick);
                return;
            }
        }
    }
}
