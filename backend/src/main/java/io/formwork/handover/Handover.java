package io.formwork.handover;

import io.formwork.identity.UserId;
import java.util.List;
import java.util.Set;

/**
 * An act of handing over.
 *
 * @param items the keys of what is handed over
 * @param finished whether it came to its end; else it was cut short and is to be continued
 * @param done how many things were handed over
 * @param kept what was not, and why
 */
public record Handover(
        long id,
        UserId leaver,
        UserId successor,
        String reason,
        Set<String> items,
        boolean finished,
        long done,
        List<HandoverResult.Kept> kept) {

    public Handover {
        items = Set.copyOf(items);
        kept = List.copyOf(kept);
    }
}
