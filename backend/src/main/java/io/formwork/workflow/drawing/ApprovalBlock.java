package io.formwork.workflow.drawing;

import io.formwork.platform.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/** A box with a gateway behind it, from which a refusal leads back or to an end of its own. */
public final class ApprovalBlock extends Block {

    private static final LocalizedText REJECTED = LocalizedText.of("驳回", "rejected");
    private static final int END_BELOW = 85;

    private final String node;
    private final String decision;
    private final String rejected;
    private final LocalizedText label;
    private final Optional<String> returnTo;

    /** @param returnTo the step to which a refusal returns */
    public ApprovalBlock(String step, LocalizedText label, Optional<String> returnTo) {
        this.node = nodeOf(step);
        this.decision = "decision-" + step;
        this.rejected = "rejected-" + step;
        this.label = label;
        this.returnTo = returnTo;
    }

    @Override
    int returns() {
        return returnTo.isPresent() ? 1 : 0;
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
        return returnTo.isPresent() ? DrawnNode.BOX_HEIGHT / 2 : END_BELOW + DrawnNode.EVENT / 2 + 20;
    }

    @Override
    void place(int x, int baseline, Canvas canvas) {
        DrawnNode box = DrawnNode.box(node, DrawnNode.Kind.USER, label, x, baseline);
        DrawnNode gateway = DrawnNode.gateway(decision, LocalizedText.EMPTY, x + DrawnNode.BOX_WIDTH + GAP, baseline);
        canvas.add(box);
        canvas.add(gateway);
        canvas.connect(node, decision);
        if (returnTo.isPresent()) {
            canvas.back(decision, nodeOf(returnTo.get()), REJECTED);
            return;
        }
        int center = gateway.top().x();
        DrawnNode end = DrawnNode.event(
                rejected, DrawnNode.Kind.END, REJECTED, center - DrawnNode.EVENT / 2, baseline + END_BELOW);
        canvas.add(end);
        canvas.add(new DrawnFlow(
                Canvas.flowId(decision, rejected),
                decision,
                rejected,
                REJECTED,
                Optional.of(new DrawnFlow.Guard.Rejected()),
                List.of(gateway.bottom(), end.top()),
                Optional.of(new Point(center + 8, gateway.bottom().y() + 10))));
    }

    @Override
    String entry() {
        return node;
    }

    @Override
    String exit() {
        return decision;
    }
}
