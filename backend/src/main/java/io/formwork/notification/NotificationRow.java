package io.formwork.notification;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of table {@code notification}; times are UTC. */
@MappedEntity("notification")
record NotificationRow(
        @Id long id,
        long recipient,
        String kind,
        String messageKey,
        String args,
        String link,
        String dedupe,
        LocalDateTime createdAt,
        @Nullable LocalDateTime readAt) {}
