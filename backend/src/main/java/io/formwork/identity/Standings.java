package io.formwork.identity;

import java.util.SequencedSet;

/** Finds out where people stand; the organisation answers. */
public interface Standings {

    /** The ids in a circle of somebody as of today, in a transaction of its own if there is none. */
    SequencedSet<String> read(UserId user, Circle circle);
}
