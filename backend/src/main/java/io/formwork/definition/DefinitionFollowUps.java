package io.formwork.definition;

import io.formwork.identity.Actor;
import io.formwork.identity.Audited;
import io.formwork.platform.error.NotFound;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.json.Json;
import io.formwork.platform.text.LocalizedText;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * Carries what was changed in one definition into another that uses it, such as the new name of a field: into its draft, and as
 * a version of its own into what is published. The result is not checked, since the definition it follows is published in the
 * same transaction and nobody sees that yet.
 */
@Singleton
public class DefinitionFollowUps {

    private final DefinitionRepository rows;
    private final DefinitionVersionRepository versionRows;
    private final DefinitionKinds kinds;
    private final ApplicationEventPublisher<Object> events;
    private final TimeOrderedIds ids;
    private final Clock clock;

    DefinitionFollowUps(
            DefinitionRepository rows,
            DefinitionVersionRepository versionRows,
            DefinitionKinds kinds,
            ApplicationEventPublisher<Object> events,
            TimeOrderedIds ids,
            Clock clock) {
        this.rows = rows;
        this.versionRows = versionRows;
        this.kinds = kinds;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Changes the draft and what is published alike; each stays as it is where the change finds nothing to do.
     *
     * @param actor who made the change that is followed
     * @param change answers the changed document, or an equal one
     * @param note stands with the new version
     */
    @Transactional
    public void carry(Actor actor, DefinitionKey key, UnaryOperator<ObjectNode> change, String note) {
        DefinitionRow row = rows.findByAppAndKindAndDefKeyForUpdate(key.app(), key.kind(), key.key())
                .orElseThrow(() -> new NotFound("definition.unknown", key.toString()));
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        ObjectNode draft = DefinitionDocuments.document(row.draft());
        ObjectNode nextDraft = change.apply(draft.deepCopy());
        DefinitionRow next = row;
        if (row.publishedVersion() > 0) {
            next = publish(actor, row, change, note, now);
        }
        if (!nextDraft.equals(draft)) {
            String text = Json.write(nextDraft);
            next = next.withDraft(text, DefinitionDocuments.hash(text), now, actor.name());
        }
        if (!next.equals(row)) {
            rows.update(next);
        }
    }

    private DefinitionRow publish(
            Actor actor, DefinitionRow row, UnaryOperator<ObjectNode> change, String note, LocalDateTime now) {
        String before = versionRows
                .findByDefinitionIdAndVersion(row.id(), row.publishedVersion())
                .orElseThrow(
                        () -> new IllegalStateException("No version " + row.publishedVersion() + " of " + row.toKey()))
                .document();
        ObjectNode published = DefinitionDocuments.document(before);
        ObjectNode next = change.apply(published.deepCopy());
        if (next.equals(published)) {
            return row;
        }
        int version = row.publishedVersion() + 1;
        String after = Json.write(next);
        DefinitionVersionRow stored = versionRows.save(
                new DefinitionVersionRow(ids.next(), row.id(), version, after, note, now, actor.name()));
        DefinitionKey key = row.toKey();
        kinds.get(key.kind()).published(DefinitionDocuments.version(key, stored));
        events.publishEvent(new DefinitionPublished(key, version, actor));
        String name = LocalizedText.of(next.get("label")).in(actor.language());
        events.publishEvent(Audited.of(actor, "definition.published", key.kind(), key.key(), name)
                .in(key.app())
                .changed(before, after));
        return row.withPublished(version, DefinitionDocuments.hash(after));
    }
}
