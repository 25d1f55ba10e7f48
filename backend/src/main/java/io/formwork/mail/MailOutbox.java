package io.formwork.mail;

import io.formwork.platform.config.InstallationCipher;
import io.formwork.platform.id.TimeOrderedIds;
import io.formwork.platform.json.Json;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Letters that wait to be sent; each method works in the current transaction. */
@Singleton
class MailOutbox {

    /** Longer than a letter can take, by the patience of {@link SmtpPost}. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private static final int LONGEST_DETAIL = 300;

    private final OutboxRepository rows;
    private final InstallationCipher cipher;
    private final TimeOrderedIds ids;
    private final Clock clock;

    MailOutbox(OutboxRepository rows, InstallationCipher cipher, TimeOrderedIds ids, Clock clock) {
        this.rows = rows;
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
    }

    /** A letter that this process alone may send now. */
    record Claimed(String claim, OutboxRow row, Letter letter) {

        boolean isExpired(Instant now) {
            Instant until = letter.until();
            return until != null && !now.isBefore(until);
        }
    }

    void put(Letter letter) {
        long id = ids.next();
        Instant until = letter.until();
        rows.save(new OutboxRow(
                id,
                letter.kind(),
                letter.address(),
                MailLine.State.WAITING.name(),
                seal(id, letter),
                now(),
                now(),
                until == null ? null : LocalDateTime.ofInstant(until, ZoneOffset.UTC),
                0,
                null,
                null,
                null,
                null,
                null));
    }

    Optional<Claimed> claim() {
        return rows.due(now()).map(row -> {
            String claim = UUID.randomUUID().toString();
            rows.claim(row.id(), claim, now().plus(CLAIM));
            return new Claimed(claim, row, open(row));
        });
    }

    void sent(Claimed claimed) {
        rows.sent(claimed.claim(), now());
    }

    void postpone(Claimed claimed, Duration wait, MailFailure failure) {
        rows.postpone(claimed.claim(), now().plus(wait), failure.kind().name(), cut(failure.detail()));
    }

    /** @param keep whether it could be tried again when an administrator says so */
    void giveUp(Claimed claimed, boolean keep, MailFailure.Kind kind, String detail) {
        rows.giveUp(claimed.claim(), now(), keep ? claimed.row().content() : null, kind.name(), cut(detail));
    }

    boolean again(long id) {
        return rows.again(id, now()) > 0;
    }

    List<MailLine> newest(int most) {
        return rows.newest(most).stream().map(OutboxRow::toLine).toList();
    }

    long count(MailLine.State state) {
        return rows.countByState(state.name());
    }

    void forget(Duration age) {
        rows.forget(now().minus(age));
    }

    private String seal(long id, Letter letter) {
        ObjectNode document = Json.object();
        document.put("subject", letter.subject());
        letter.paragraphs().forEach(document.putArray("paragraphs")::add);
        Letter.Link link = letter.link();
        if (link != null) {
            document.putObject("link").put("label", link.label()).put("address", link.address());
        }
        return cipher.encrypt(Json.write(document), "mail " + id);
    }

    private Letter open(OutboxRow row) {
        JsonNode document = Json.parse(cipher.decrypt(String.valueOf(row.content()), "mail " + row.id()));
        return new Letter(
                row.kind(),
                row.address(),
                document.path("subject").asString(""),
                StreamSupport.stream(document.path("paragraphs").spliterator(), false)
                        .map(JsonNode::asString)
                        .toList(),
                link(document.path("link")),
                row.endsAt() == null ? null : row.endsAt().toInstant(ZoneOffset.UTC));
    }

    private static Letter.@Nullable Link link(JsonNode link) {
        return link.isObject()
                ? new Letter.Link(
                        link.path("label").asString(""), link.path("address").asString(""))
                : null;
    }

    private static String cut(String detail) {
        return detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
