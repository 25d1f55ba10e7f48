package io.formwork.ui.audit;

import io.formwork.platform.error.Invalid;
import io.formwork.platform.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two texts line by line, JSON laid out first: what went, what came, and a few lines around. */
record LineDifference(List<Line> lines) {

    private static final int AROUND = 3;
    private static final int MOST_COMPARED = 3_000;

    /** How a line stands to the other text. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED,
        /** Stands for lines that are the same in both. */
        LEFT_OUT
    }

    record Line(Kind kind, String text) {}

    static LineDifference between(@Nullable String before, @Nullable String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        return new LineDifference(shortened(compared(old, now)));
    }

    private static List<String> lines(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : laidOut(text).lines().toList();
    }

    private static String laidOut(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try {
            return Json.writePretty(Json.read(text));
        } catch (Invalid e) {
            // Only looked like JSON.
            return text;
        }
    }

    /** By the longest common subsequence of what lies between the common head and the common tail. */
    private static List<Line> compared(List<String> old, List<String> now) {
        int head = 0;
        while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head
                && tail < now.size() - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<Line> all = new ArrayList<>();
        old.subList(0, head).forEach(line -> all.add(new Line(Kind.SAME, line)));
        between(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), all);
        old.subList(old.size() - tail, old.size()).forEach(line -> all.add(new Line(Kind.SAME, line)));
        return all;
    }

    private static void between(List<String> old, List<String> now, List<Line> all) {
        if (old.size() > MOST_COMPARED || now.size() > MOST_COMPARED) {
            old.forEach(line -> all.add(new Line(Kind.REMOVED, line)));
            now.forEach(line -> all.add(new Line(Kind.ADDED, line)));
            return;
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                all.add(new Line(Kind.SAME, old.get(i++)));
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                all.add(new Line(Kind.REMOVED, old.get(i++)));
            } else {
                all.add(new Line(Kind.ADDED, now.get(j++)));
            }
        }
    }

    private static List<Line> shortened(List<Line> all) {
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isNearChange(all, i)) {
                kept.add(all.get(i));
            } else if (kept.isEmpty() || kept.getLast().kind() != Kind.LEFT_OUT) {
                kept.add(new Line(Kind.LEFT_OUT, "…"));
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isNearChange(List<Line> all, int place) {
        int from = Math.max(0, place - AROUND);
        int to = Math.min(all.size(), place + AROUND + 1);
        return all.subList(from, to).stream().anyMatch(line -> line.kind() != Kind.SAME);
    }
}
