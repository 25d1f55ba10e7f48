package io.formwork.notification;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.formwork.identity.Actor;
import io.formwork.identity.TestUsers;
import io.formwork.platform.database.Database;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false, startApplication = false)
class NotificationServiceTest {

    private final NotificationService notifications;
    private final TestUsers people;
    private final Database database;

    NotificationServiceTest(NotificationService notifications, TestUsers people, Database database) {
        this.notifications = notifications;
        this.people = people;
        this.database = database;
    }

    @Test
    void somebodyIsToldOnceOfEachOccasion() {
        Actor reader = people.administrator();
        NewNotification news = news();

        notifications.tell(List.of(reader.id(), reader.id()), news);
        notifications.tell(List.of(reader.id()), news);

        assertThat(notifications.countUnread(reader)).isEqualTo(1);
        assertThat(notifications.list(reader, 10)).hasSize(1);
    }

    /** Tests run in the zone of Shanghai, as people's machines do. */
    @Test
    void timesAreUtcInTheDatabaseAndRightForTheReader() throws SQLException {
        Actor reader = people.administrator();

        notifications.tell(List.of(reader.id()), news());
        notifications.markAllRead(reader);

        assertThat(notifications.list(reader, 1).getFirst().at()).isCloseTo(Instant.now(), within(60, SECONDS));
        LocalDateTime utc = LocalDateTime.now(ZoneOffset.UTC);
        assertThat(stored("created_at", reader)).isCloseTo(utc, within(60, SECONDS));
        assertThat(stored("read_at", reader)).isCloseTo(utc, within(60, SECONDS));
    }

    private LocalDateTime stored(String column, Actor reader) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select date_format(" + column
                        + ", '%Y-%m-%dT%H:%i:%s') from notification where recipient = "
                        + reader.id().value())) {
            assertThat(rows.next()).isTrue();
            return LocalDateTime.parse(rows.getString(1));
        }
    }

    private static NewNotification news() {
        return new NewNotification(
                "mention",
                "record.comment.mentioned",
                List.of("a", "b"),
                "todo",
                UUID.randomUUID().toString());
    }
}
