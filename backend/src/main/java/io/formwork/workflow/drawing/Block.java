package io.formwork.workflow.drawing;

/** A part of the drawing with one way in and one way out, both on its baseline. */
public abstract sealed class Block permits BoxBlock, ApprovalBlock, WaitBlock, ChoiceBlock, SequenceBlock {

    static final int GAP = 50;

    abstract int width();

    /** How far the block reaches above its baseline. */
    abstract int above();

    /** How far the block reaches below its baseline. */
    abstract int below();

    abstract void place(int x, int baseline, Canvas canvas);

    /** The node at which the block begins. */
    abstract String entry();

    /** The node from which the next block is reached. */
    abstract String exit();

    /** How many arrows lead back from within. */
    int returns() {
        return 0;
    }

    /** The node of a step with that id. */
    public static String nodeOf(String step) {
        return "step-" + step;
    }
}
