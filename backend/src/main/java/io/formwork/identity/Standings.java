package io.formwork.identity;

import java.util.Optional;
import java.util.SequencedSet;

/** Finds out where people stand; the organisation answers. All as of today, in a transaction of its own if there is none. */
public interface Standings {

    /** The ids in a circle of somebody. */
    SequencedSet<String> read(UserId user, Circle circle);

    /** All other ids that there are or ever were; nothing when that is not known. */
    Optional<SequencedSet<String>> readOutside(UserId user, Circle circle);

    /** The circle as SQL; nothing when only the ids will do. */
    Optional<IdSelect> select(UserId user, Circle circle);
}
