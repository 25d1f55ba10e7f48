package io.formwork.report;

import io.formwork.access.AccessService;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.PublishedDefinitions;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.text.Formats;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.formwork.platform.text.Messages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Composes reports section by section. */
@Singleton
class ComposedReportService implements ReportService {

    private final PublishedDefinitions definitions;
    private final AccessService accesses;
    private final SectionBlocks sections;
    private final Messages messages;
    private final Formats.Factory formats;
    private final Clock clock;

    ComposedReportService(
            PublishedDefinitions definitions,
            AccessService accesses,
            SectionBlocks sections,
            Messages messages,
            Formats.Factory formats,
            Clock clock) {
        this.definitions = definitions;
        this.accesses = accesses;
        this.sections = sections;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public List<ReportDefinition> list(Actor actor, String app) {
        if (!accesses.mayReport(actor, app)) {
            return List.of();
        }
        return definitions.list(app, ReportDefinition.KIND).stream()
                .map(version -> ReportDefinition.parse(version.key().key(), version.document()))
                .toList();
    }

    @Override
    public ReportDefinition get(Actor actor, String app, String key) {
        if (!accesses.mayReport(actor, app)) {
            throw new Forbidden("report.forbidden");
        }
        return definitions
                .find(new DefinitionKey(app, ReportDefinition.KIND, key))
                .map(version -> ReportDefinition.parse(key, version.document()))
                .orElseThrow(() -> new NotFound("report.unknown", key));
    }

    @Override
    public Report render(Actor actor, ReportQuery query) {
        return compose(get(actor, query.app(), query.key()), actor, query);
    }

    @Override
    public Report preview(Actor actor, ReportQuery query, ObjectNode document) {
        if (!accesses.mayDesign(actor, query.app())) {
            throw new Forbidden("report.forbidden");
        }
        return compose(ReportDefinition.parse(query.key(), document), actor, query);
    }

    private Report compose(ReportDefinition definition, Actor actor, ReportQuery query) {
        ReportScope scope = new ReportScope(actor, query);
        Language language = query.language();
        List<ReportBlock> blocks = definition.sections().stream()
                .map(section -> sections.of(scope, section))
                .toList();
        return new Report(
                definition.key(),
                language,
                definition.label().in(language),
                definition.description().in(language),
                appName(query.app(), language),
                definition.purpose().in(language),
                definition.method().in(language),
                period(language, query.period()),
                period(language, query.period().previous()),
                formats.in(language).dateTime(clock.instant()),
                actor.name(),
                blocks);
    }

    private String appName(String app, Language language) {
        return definitions
                .find(new DefinitionKey(app, "app", app))
                .map(version ->
                        LocalizedText.of(version.document().get("label")).in(language, app))
                .orElse(app);
    }

    private String period(Language language, ReportPeriod period) {
        LocalDate last = period.lastDay();
        return messages.text(language, "report.period.words", period.from(), last);
    }
}
