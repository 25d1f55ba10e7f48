package io.formwork.workflow.drawing;

import io.formwork.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A gateway from which one of several ways is taken, and a gateway at which they meet. The first way goes straight on. */
public final class ChoiceBlock extends Block {

    /** One way; {@code guarded} says whether it has a condition. */
    public record Way(String branch, LocalizedText label, boolean guarded, List<Block> blocks) {

        public Way {
            blocks = List.copyOf(blocks);
        }
    }

    private static final int LABEL_ROOM = 110;
    private static final int LABEL_HEIGHT = 28;
    private static final int BETWEEN = 30;

    private final String step;
    private final String split;
    private final String merge;
    private final LocalizedText label;
    private final List<Way> ways;
    private final List<SequenceBlock> lines;

    public ChoiceBlock(String step, LocalizedText label, List<Way> ways) {
        this.step = step;
        this.split = nodeOf(step);
        this.merge = "merge-" + step;
        this.label = label;
        List<Way> all = new ArrayList<>(ways);
        if (all.stream().allMatch(Way::guarded)) {
            all.add(new Way("otherwise", LocalizedText.of("其他情况", "otherwise"), false, List.of()));
        }
        this.ways = List.copyOf(all);
        this.lines = all.stream().map(way -> new SequenceBlock(way.blocks())).toList();
    }

    private int widest() {
        return lines.stream().mapToInt(SequenceBlock::width).max().orElse(0);
    }

    @Override
    int returns() {
        return lines.stream().mapToInt(Block::returns).sum();
    }

    @Override
    int width() {
        return DrawnNode.GATEWAY + LABEL_ROOM + widest() + GAP + DrawnNode.GATEWAY;
    }

    @Override
    int above() {
        return Math.max(DrawnNode.GATEWAY / 2 + LABEL_HEIGHT, lines.getFirst().above());
    }

    @Override
    int below() {
        return lines.isEmpty()
                ? DrawnNode.GATEWAY / 2
                : drop(lines.size() - 1) + lines.getLast().below();
    }

    /** How far the line with that number lies below the baseline. */
    private int drop(int number) {
        int drop = 0;
        for (int i = 1; i <= number; i++) {
            drop += lines.get(i - 1).below() + BETWEEN + lines.get(i).above();
        }
        return drop;
    }

    @Override
    void place(int x, int baseline, Canvas canvas) {
        int inner = x + DrawnNode.GATEWAY + LABEL_ROOM;
        DrawnNode opening = DrawnNode.gateway(split, label, x, baseline);
        DrawnNode closing = DrawnNode.gateway(merge, LocalizedText.EMPTY, inner + widest() + GAP, baseline);
        canvas.add(opening);
        for (int i = 0; i < ways.size(); i++) {
            int y = baseline + drop(i);
            SequenceBlock line = lines.get(i);
            if (!line.isEmpty()) {
                line.place(inner, y, canvas);
            }
        }
        canvas.add(closing);
        for (int i = 0; i < ways.size(); i++) {
            connect(ways.get(i), lines.get(i), baseline + drop(i), opening, closing, canvas);
        }
    }

    private void connect(Way way, SequenceBlock line, int y, DrawnNode opening, DrawnNode closing, Canvas canvas) {
        List<Point> in = new ArrayList<>(
                List.of(leaving(opening, y), new Point(opening.top().x(), y)));
        List<Point> out = new ArrayList<>(List.of(new Point(closing.top().x(), y), reaching(closing, y)));
        Optional<Point> labelAt = Optional.of(new Point(opening.x() + DrawnNode.GATEWAY + 6, y - 20));
        Optional<DrawnFlow.Guard> guard =
                way.guarded() ? Optional.of(new DrawnFlow.Guard.Branch(step, way.branch())) : Optional.empty();
        if (line.isEmpty()) {
            in.addAll(out);
            canvas.add(flow(way, split, merge, guard, in, labelAt));
            return;
        }
        in.add(canvas.node(line.entry()).left());
        out.addFirst(canvas.node(line.exit()).right());
        canvas.add(flow(way, split, line.entry(), guard, in, labelAt));
        canvas.add(new DrawnFlow(
                Canvas.flowId(line.exit(), merge),
                line.exit(),
                merge,
                LocalizedText.EMPTY,
                Optional.empty(),
                Canvas.straightened(out),
                Optional.empty()));
    }

    private static DrawnFlow flow(
            Way way,
            String from,
            String to,
            Optional<DrawnFlow.Guard> guard,
            List<Point> points,
            Optional<Point> labelAt) {
        return new DrawnFlow(
                Canvas.flowId(from, to) + "-" + way.branch(),
                from,
                to,
                way.label(),
                guard,
                Canvas.straightened(points),
                labelAt);
    }

    private static Point leaving(DrawnNode gateway, int y) {
        return y == gateway.left().y() ? gateway.right() : gateway.bottom();
    }

    private static Point reaching(DrawnNode gateway, int y) {
        return y == gateway.left().y() ? gateway.left() : gateway.bottom();
    }

    @Override
    String entry() {
        return split;
    }

    @Override
    String exit() {
        return merge;
    }
}
