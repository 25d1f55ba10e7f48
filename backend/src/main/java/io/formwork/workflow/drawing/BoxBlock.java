package io.formwork.workflow.drawing;

import io.formwork.platform.text.LocalizedText;

/** A step that is one box. */
public final class BoxBlock extends Block {

    private final String node;
    private final DrawnNode.Kind kind;
    private final LocalizedText label;

    public BoxBlock(String step, DrawnNode.Kind kind, LocalizedText label) {
        this.node = nodeOf(step);
        this.kind = kind;
        this.label = label;
    }

    @Override
    int width() {
        return DrawnNode.BOX_WIDTH;
    }

    @Override
    int above() {
        return DrawnNode.BOX_HEIGHT / 2;
    }

    @Override
    int below() {
        return DrawnNode.BOX_HEIGHT / 2;
    }

    @Override
    void place(int x, int baseline, Canvas canvas) {
        canvas.add(DrawnNode.box(node, kind, label, x, baseline));
    }

    @Override
    String entry() {
        return node;
    }

    @Override
    String exit() {
        return node;
    }
}
