package io.formwork.definition;

import static io.formwork.definition.DefinitionDocuments.utc;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.error.Conflict;
import io.formwork.platform.error.Forbidden;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.error.Violation;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.Language;
import io.formwork.platform.text.LocalizedText;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

@Singleton
class JdbcDefinitionService implements DefinitionService {

    private final DefinitionRepository rows;
    private final DefinitionVersionRepository versionRows;
    private final DefinitionKinds kinds;
    private final DesignRights rights;
    private final ApplicationEventPublisher<Object> events;
    private final TimeOrderedIds ids;
    private final Clock clock;

    JdbcDefinitionService(
            DefinitionRepository rows,
            DefinitionVersionRepository versionRows,
            DefinitionKinds kinds,
            DesignRights rights,
            ApplicationEventPublisher<Object> events,
            TimeOrderedIds ids,
            Clock clock) {
        this.rows = rows;
        this.versionRows = versionRows;
        this.kinds = kinds;
        this.rights = rights;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Definition> find(Actor actor, DefinitionKey key) {
        requireDesign(actor, key.app());
        return rows.findByAppAndKindAndDefKey(key.app(), key.kind(), key.key()).map(DefinitionDocuments::definition);
    }

    @Override
    @Transactional(readOnly = true)
    public Definition get(Actor actor, DefinitionKey key) {
        requireDesign(actor, key.app());
        return DefinitionDocuments.definition(row(key));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DefinitionSummary> list(Actor actor, String app, String kind) {
        requireDesign(actor, app);
        return rows.findByAppAndKindOrderByDefKey(app, kind).stream()
                .map(JdbcDefinitionService::summary)
                .sorted(Comparator.comparing(summary -> summary.label().in(Language.ZH)))
                .toList();
    }

    @Override
    @Transactional
    public Definition saveDraft(Actor actor, DefinitionKey key, ObjectNode document, int revision) {
        requireDesign(actor, key.app());
        kinds.get(key.kind());
        String text = Json.write(document);
        String hash = DefinitionDocuments.hash(text);
        Optional<DefinitionRow> existing = rows.findByAppAndKindAndDefKeyForUpdate(key.app(), key.kind(), key.key());
        if (existing.isEmpty()) {
            return create(actor, key, text, hash, revision);
        }
        DefinitionRow row = existing.get();
        if (row.revision() != revision) {
            throw new Conflict("definition.conflict.draft", row.updatedBy(), row.updatedAt());
        }
        return DefinitionDocuments.definition(
                rows.update(row.withDraft(text, hash, utc(clock.instant()), actor.name())));
    }

    private Definition create(Actor actor, DefinitionKey key, String text, String hash, int revision) {
        if (revision != 0) {
            throw new NotFound("definition.unknown", key.toString());
        }
        DefinitionRow row = new DefinitionRow(
                ids.next(),
                key.app(),
                key.kind(),
                key.key(),
                text,
                1,
                hash,
                null,
                0,
                utc(clock.instant()),
                actor.name());
        try {
            return DefinitionDocuments.definition(rows.save(row));
        } catch (DataAccessException e) {
            throw new Conflict("definition.conflict.exists", key.toString());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Problem> check(Actor actor, DefinitionKey key) {
        requireDesign(actor, key.app());
        DefinitionRow row = row(key);
        return kinds.check(key, current(row), DefinitionDocuments.document(row.draft()));
    }

    @Override
    @Transactional(readOnly = true)
    public PublishPlan plan(Actor actor, DefinitionKey key) {
        Definition definition = get(actor, key);
        return kinds.get(key.kind()).plan(key, current(row(key)), definition.draft());
    }

    @Override
    @Transactional
    public DefinitionVersion publish(Actor actor, DefinitionKey key, int revision, String note) {
        requireDesign(actor, key.app());
        DefinitionRow row = rows.findByAppAndKindAndDefKeyForUpdate(key.app(), key.kind(), key.key())
                .orElseThrow(() -> new NotFound("definition.unknown", key.toString()));
        if (row.revision() != revision) {
            throw new Conflict("definition.conflict.draft", row.updatedBy(), row.updatedAt());
        }
        if (row.draftHash().equals(row.publishedHash())) {
            throw new Conflict("definition.conflict.published", row.publishedVersion());
        }
        ObjectNode document = DefinitionDocuments.document(row.draft());
        DefinitionKind kind = kinds.get(key.kind());
        requireNoErrors(kind.check(key, document));
        int version = row.publishedVersion() + 1;
        Optional<DefinitionVersion> before = current(row);
        kind.prepare(key, before, document, version);

        DefinitionVersionRow stored = versionRows.save(new DefinitionVersionRow(
                ids.next(), row.id(), version, row.draft(), note, utc(clock.instant()), actor.name()));
        rows.update(row.withPublished(version));
        DefinitionVersion published = DefinitionDocuments.version(key, stored);
        kind.published(published);
        events.publishEvent(new DefinitionPublished(key, version, actor));
        events.publishEvent(about(actor, "definition.published", key, document)
                .changed(before.map(old -> Json.write(old.document())).orElse(null), row.draft()));
        return published;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DefinitionVersion> versions(Actor actor, DefinitionKey key) {
        requireDesign(actor, key.app());
        return versionRows.findByDefinitionIdOrderByVersionDesc(row(key).id()).stream()
                .map(version -> DefinitionDocuments.version(key, version))
                .toList();
    }

    @Override
    @Transactional
    public Definition restore(Actor actor, DefinitionKey key, int version) {
        requireDesign(actor, key.app());
        DefinitionRow row = row(key);
        DefinitionVersionRow old = versionRows
                .findByDefinitionIdAndVersion(row.id(), version)
                .orElseThrow(() -> new NotFound("definition.version.unknown", key.toString(), version));
        ObjectNode document = DefinitionDocuments.document(old.document());
        events.publishEvent(about(actor, "definition.restored", key, document).changed(row.draft(), old.document()));
        return saveDraft(actor, key, document, row.revision());
    }

    @Override
    @Transactional
    public void delete(Actor actor, DefinitionKey key) {
        requireDesign(actor, key.app());
        DefinitionRow row = row(key);
        List<DefinitionReference> users = usedBy(actor, key);
        if (!users.isEmpty()) {
            throw new Conflict(
                    "definition.conflict.used",
                    key.key(),
                    users.getFirst().target().toString());
        }
        kinds.get(key.kind()).deleted(key);
        rows.delete(row);
        events.publishEvent(new DefinitionDeleted(key));
        events.publishEvent(about(actor, "definition.deleted", key, DefinitionDocuments.document(row.draft()))
                .changed(row.draft(), null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<DefinitionReference> usedBy(Actor actor, DefinitionKey key) {
        requireDesign(actor, key.app());
        List<DefinitionReference> users = new ArrayList<>();
        for (DefinitionRow row : rows.findByApp(key.app())) {
            DefinitionKey user = row.toKey();
            kinds.get(user.kind()).references(user, DefinitionDocuments.document(row.draft())).stream()
                    .filter(reference -> reference.target().equals(key) && !user.equals(key))
                    .map(reference -> new DefinitionReference(user, reference.pointer()))
                    .forEach(users::add);
        }
        return users;
    }

    private Optional<DefinitionVersion> current(DefinitionRow row) {
        return versionRows
                .findByDefinitionIdAndVersion(row.id(), row.publishedVersion())
                .map(version -> DefinitionDocuments.version(row.toKey(), version));
    }

    private DefinitionRow row(DefinitionKey key) {
        return rows.findByAppAndKindAndDefKey(key.app(), key.kind(), key.key())
                .orElseThrow(() -> new NotFound("definition.unknown", key.toString()));
    }

    private static Audited about(Actor actor, String action, DefinitionKey key, ObjectNode document) {
        String name = LocalizedText.of(document.get("label")).in(actor.language());
        return Audited.of(actor, action, key.kind(), key.key(), name).in(key.app());
    }

    private void requireDesign(Actor actor, String app) {
        if (!rights.mayDesign(actor, app)) {
            throw new Forbidden("definition.forbidden", app);
        }
    }

    private static void requireNoErrors(List<Problem> problems) {
        List<Violation> errors = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(problem -> new Violation(problem.pointer(), "definition", problem.messageKey(), problem.args()))
                .toList();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static DefinitionSummary summary(DefinitionRow row) {
        Definition definition = DefinitionDocuments.definition(row);
        return new DefinitionSummary(
                definition.key(),
                LocalizedText.of(definition.draft().get("label")),
                definition.draft().path("icon").asString(""),
                definition.publishedVersion(),
                definition.changed(),
                definition.updatedAt(),
                definition.updatedBy());
    }
}
