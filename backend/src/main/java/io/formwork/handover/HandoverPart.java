package io.formwork.handover;

import io.formwork.identity.UserId;
import java.util.List;

/** What a feature keeps that names a person and can be handed over. */
public interface HandoverPart {

    /** Where it stands among the others. */
    int order();

    /** What names the person now, each with a key of its own; nothing that is empty. */
    List<HandoverItem> items(UserId leaver);

    /**
     * Hands over what that item is now. Each whole thing is a transaction of its own, and what the successor has already is
     * passed over, so that the same may be done again.
     */
    HandoverResult handOver(HandoverOrder order, String item);
}
