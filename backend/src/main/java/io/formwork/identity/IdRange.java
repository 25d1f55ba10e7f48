package io.formwork.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * All ids from one to another, both of them too. Ids are given in ascending order, so that what was made together lies
 * together and a part of the organisation is often a few ranges.
 */
public record IdRange(long first, long last) {

    /**
     * The fewest ranges that hold these ids and none of the others. An id that neither names is in no record, or is given
     * later and then is greater than all.
     *
     * @param inside decimal numbers, as those of {@code outside}
     */
    public static List<IdRange> of(Collection<String> inside, Collection<String> outside) {
        NavigableSet<Long> others = sorted(outside);
        List<IdRange> ranges = new ArrayList<>();
        for (long id : sorted(inside)) {
            if (ranges.isEmpty() || !others.subSet(ranges.getLast().last(), id).isEmpty()) {
                ranges.add(new IdRange(id, id));
            } else {
                ranges.add(new IdRange(ranges.removeLast().first(), id));
            }
        }
        return ranges;
    }

    private static NavigableSet<Long> sorted(Collection<String> ids) {
        NavigableSet<Long> sorted = new TreeSet<>();
        ids.forEach(id -> sorted.add(Long.valueOf(id)));
        return sorted;
    }
}
