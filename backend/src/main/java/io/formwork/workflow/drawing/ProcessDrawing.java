package io.formwork.workflow.drawing;

import io.formwork.platform.text.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A process as nodes and flows with their places. */
public record ProcessDrawing(List<DrawnNode> nodes, List<DrawnFlow> flows) {

    public static final String START = "start";
    public static final String END = "end";
    private static final int MARGIN = 40;

    public ProcessDrawing {
        nodes = List.copyOf(nodes);
        flows = List.copyOf(flows);
    }

    /** The taken flows with the nodes that they join. */
    public List<String> along(Set<String> taken) {
        return flows.stream()
                .filter(flow -> taken.contains(flow.id()))
                .flatMap(flow -> Stream.of(flow.from(), flow.id(), flow.to()))
                .distinct()
                .toList();
    }

    /** Draws blocks between a start and an end. */
    public static ProcessDrawing of(List<Block> blocks) {
        SequenceBlock line = new SequenceBlock(blocks);
        int baseline = MARGIN + line.above();
        Canvas canvas = new Canvas();
        canvas.add(DrawnNode.event(START, DrawnNode.Kind.START, LocalizedText.of("开始", "Start"), MARGIN, baseline));
        int left = MARGIN + DrawnNode.EVENT + Block.GAP;
        int right = left;
        if (!line.isEmpty()) {
            line.place(left, baseline, canvas);
            right = left + line.width() + Block.GAP;
        }
        canvas.add(DrawnNode.event(END, DrawnNode.Kind.END, LocalizedText.of("结束", "End"), right, baseline));
        canvas.connect(START, line.isEmpty() ? END : line.entry());
        if (!line.isEmpty()) {
            canvas.connect(line.exit(), END);
        }
        return canvas.drawing();
    }
}
