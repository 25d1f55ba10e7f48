package io.formwork.workflow.drawing;

import io.formwork.platform.text.LocalizedText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A waiting box with a timer on its border; both ways out meet behind it. */
public final class WaitBlock extends Block {

    private static final int DEPTH = 45;

    private final String node;
    private final String timer;
    private final String merge;
    private final LocalizedText label;
    private final Duration limit;

    public WaitBlock(String step, LocalizedText label, Duration limit) {
        this.node = nodeOf(step);
        this.timer = "timer-" + step;
        this.merge = "merge-" + step;
        this.label = label;
        this.limit = limit;
    }

    @Override
    int width() {
        return DrawnNode.BOX_WIDTH + GAP + DrawnNode.GATEWAY;
    }

    @Override
    int above() {
        return DrawnNode.BOX_HEIGHT / 2;
    }

    @Override
    int below() {
        return DrawnNode.BOX_HEIGHT / 2 + DEPTH + 20;
    }

    @Override
    void place(int x, int baseline, Canvas canvas) {
        DrawnNode box = DrawnNode.box(node, DrawnNode.Kind.RECEIVE, label, x, baseline);
        DrawnNode gateway = DrawnNode.gateway(merge, LocalizedText.EMPTY, x + DrawnNode.BOX_WIDTH + GAP, baseline);
        DrawnNode clock = DrawnNode.timer(
                timer,
                new DrawnNode.Timer(node, limit),
                box.x() + box.width() - 28,
                box.bottom().y());
        canvas.add(box);
        canvas.add(clock);
        canvas.add(gateway);
        canvas.connect(node, merge);
        int lane = box.bottom().y() + DEPTH;
        canvas.add(new DrawnFlow(
                Canvas.flowId(timer, merge),
                timer,
                merge,
                words(limit),
                Optional.empty(),
                List.of(
                        clock.bottom(),
                        new Point(clock.bottom().x(), lane),
                        new Point(gateway.bottom().x(), lane),
                        gateway.bottom()),
                Optional.of(new Point(clock.bottom().x() + 8, lane + 4))));
    }

    private static LocalizedText words(Duration limit) {
        if (limit.toHours() % 24 == 0 && limit.toDays() > 0 && limit.equals(Duration.ofDays(limit.toDays()))) {
            return LocalizedText.of(limit.toDays() + " 天后", "after " + limit.toDays() + " d");
        }
        if (limit.equals(Duration.ofHours(limit.toHours()))) {
            return LocalizedText.of(limit.toHours() + " 小时后", "after " + limit.toHours() + " h");
        }
        return LocalizedText.of(limit.toMinutes() + " 分钟后", "after " + limit.toMinutes() + " min");
    }

    @Override
    String entry() {
        return node;
    }

    @Override
    String exit() {
        return merge;
    }
}
