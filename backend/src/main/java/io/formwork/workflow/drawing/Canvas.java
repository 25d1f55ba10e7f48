package io.formwork.workflow.drawing;

import io.formwork.platform.text.LocalizedText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects nodes and flows while blocks place themselves, and draws the ways back at the end. */
final class Canvas {

    /** Where a sequence lies: its left edge and the first free lane above it. */
    static final class Area {

        private final int left;
        private final int lane;
        private final int step;
        private int used;

        Area(int left, int lane, int step) {
            this.left = left;
            this.lane = lane;
            this.step = step;
        }

        private int nextLane() {
            return lane + step / 2 - step * used++;
        }
    }

    private record Back(String from, String to, LocalizedText label, List<Area> areas) {}

    private final Map<String, DrawnNode> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new LinkedHashMap<>();
    private final List<DrawnFlow> flows = new ArrayList<>();
    private final List<Back> backs = new ArrayList<>();
    private final Deque<Area> areas = new ArrayDeque<>();

    static String flowId(String from, String to) {
        return "flow-" + from + "-to-" + to;
    }

    void enter(Area area) {
        areas.push(area);
    }

    void leave() {
        areas.pop();
    }

    void add(DrawnNode node) {
        nodes.put(node.id(), node);
        depths.put(node.id(), areas.size());
    }

    void add(DrawnFlow flow) {
        flows.add(flow);
    }

    DrawnNode node(String id) {
        DrawnNode node = nodes.get(id);
        if (node == null) {
            throw new IllegalStateException("No node " + id);
        }
        return node;
    }

    /** An arrow straight to the right. */
    void connect(String from, String to) {
        flows.add(new DrawnFlow(
                flowId(from, to),
                from,
                to,
                LocalizedText.EMPTY,
                Optional.empty(),
                List.of(node(from).right(), node(to).left()),
                Optional.empty()));
    }

    /** An arrow back to an earlier node, drawn when all nodes have their places. */
    void back(String from, String to, LocalizedText label) {
        backs.add(new Back(from, to, label, List.copyOf(areas)));
    }

    ProcessDrawing drawing() {
        backs.stream()
                .filter(back -> nodes.containsKey(back.to()))
                .map(this::way)
                .forEach(flows::add);
        return new ProcessDrawing(List.copyOf(nodes.values()), flows);
    }

    /** Up to the free lane of each sequence around, out at its left edge, until the target's sequence is reached. */
    private DrawnFlow way(Back back) {
        Point start = node(back.from()).top();
        Point target = node(back.to()).top();
        int outwards = back.areas().size() - depths.getOrDefault(back.to(), 1);
        List<Point> points = new ArrayList<>(List.of(start));
        int x = start.x();
        for (int i = 0; i <= Math.max(0, outwards); i++) {
            Area area = back.areas().get(i);
            int lane = area.nextLane();
            points.add(new Point(x, lane));
            x = i == Math.max(0, outwards) ? target.x() : area.left - 20;
            points.add(new Point(x, lane));
        }
        points.add(target);
        return new DrawnFlow(
                flowId(back.from(), back.to()),
                back.from(),
                back.to(),
                back.label(),
                Optional.of(new DrawnFlow.Guard.Rejected()),
                points,
                Optional.of(new Point(start.x() + 6, points.get(1).y() + 6)));
    }

    /** The same way without points that change nothing. */
    static List<Point> straightened(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            boolean end = i == 0 || i == points.size() - 1;
            if (end || !between(points.get(i - 1), points.get(i), points.get(i + 1))) {
                kept.add(points.get(i));
            }
        }
        return kept;
    }

    private static boolean between(Point before, Point point, Point after) {
        return before.x() == point.x() && point.x() == after.x() || before.y() == point.y() && point.y() == after.y();
    }
}
