package io.formwork.workflow.drawing;

import java.util.List;

/** Blocks one after the other. */
final class SequenceBlock extends Block {

    private static final int LANE = 24;

    private final List<Block> blocks;

    SequenceBlock(List<? extends Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    @Override
    int width() {
        return blocks.stream().mapToInt(Block::width).sum() + GAP * Math.max(0, blocks.size() - 1);
    }

    @Override
    int above() {
        return highest() + LANE * returns();
    }

    @Override
    int below() {
        return blocks.stream().mapToInt(Block::below).max().orElse(DrawnNode.GATEWAY / 2);
    }

    private int highest() {
        return blocks.stream().mapToInt(Block::above).max().orElse(DrawnNode.GATEWAY / 2);
    }

    @Override
    int returns() {
        return blocks.stream().mapToInt(Block::returns).sum();
    }

    @Override
    void place(int x, int baseline, Canvas canvas) {
        canvas.enter(new Canvas.Area(x, baseline - highest() - LANE, LANE));
        int left = x;
        String before = "";
        for (Block block : blocks) {
            block.place(left, baseline, canvas);
            if (!before.isEmpty()) {
                canvas.connect(before, block.entry());
            }
            before = block.exit();
            left += block.width() + GAP;
        }
        canvas.leave();
    }

    @Override
    String entry() {
        return blocks.getFirst().entry();
    }

    @Override
    String exit() {
        return blocks.getLast().exit();
    }
}
