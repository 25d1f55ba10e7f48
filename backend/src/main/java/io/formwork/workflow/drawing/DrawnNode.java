package io.formwork.workflow.drawing;

import io.formwork.platform.text.LocalizedText;
import java.time.Duration;
import java.util.Optional;

/**
 * A node of the process and its box on the page.
 *
 * @param timer set for a timer that sits on the border of the node {@code host}
 */
public record DrawnNode(
        String id, Kind kind, LocalizedText label, int x, int y, int width, int height, Optional<Timer> timer) {

    /** What a node does. */
    public enum Kind {
        START,
        END,
        USER,
        SERVICE,
        RECEIVE,
        GATEWAY,
        TIMER
    }

    /** When the timer fires, counted from the moment at which its host was reached. */
    public record Timer(String host, Duration after) {}

    static final int BOX_WIDTH = 120;
    static final int BOX_HEIGHT = 80;
    static final int GATEWAY = 50;
    static final int EVENT = 36;

    static DrawnNode box(String id, Kind kind, LocalizedText label, int x, int baseline) {
        return new DrawnNode(id, kind, label, x, baseline - BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT, Optional.empty());
    }

    static DrawnNode gateway(String id, LocalizedText label, int x, int baseline) {
        return new DrawnNode(id, Kind.GATEWAY, label, x, baseline - GATEWAY / 2, GATEWAY, GATEWAY, Optional.empty());
    }

    static DrawnNode event(String id, Kind kind, LocalizedText label, int x, int baseline) {
        return new DrawnNode(id, kind, label, x, baseline - EVENT / 2, EVENT, EVENT, Optional.empty());
    }

    static DrawnNode timer(String id, Timer timer, int centerX, int centerY) {
        return new DrawnNode(
                id,
                Kind.TIMER,
                LocalizedText.EMPTY,
                centerX - EVENT / 2,
                centerY - EVENT / 2,
                EVENT,
                EVENT,
                Optional.of(timer));
    }

    Point left() {
        return new Point(x, y + height / 2);
    }

    Point right() {
        return new Point(x + width, y + height / 2);
    }

    Point top() {
        return new Point(x + width / 2, y);
    }

    Point bottom() {
        return new Point(x + width / 2, y + height);
    }
}
