package io.formwork.identity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Supplier;

/**
 * Where somebody stands in the organisation. Each circle is read when it is first asked for, since the team of somebody at
 * the top is large and seldom needed, and then remembered as long as the actor is.
 */
public final class Standing {

    /** That of the system, of visitors and of everybody unknown: in no circle is anything. */
    public static final Standing NOWHERE = new Standing(UserId.VISITOR, new Nowhere());

    private final UserId user;
    private final Standings standings;
    private final Map<Circle, SequencedSet<String>> known = new EnumMap<>(Circle.class);
    private final Map<Circle, Optional<SequencedSet<String>>> others = new EnumMap<>(Circle.class);
    private final Map<Circle, Optional<List<IdRange>>> ranges = new EnumMap<>(Circle.class);
    private final Map<Circle, Optional<IdSelect>> selects = new EnumMap<>(Circle.class);

    public Standing(UserId user, Standings standings) {
        this.user = user;
        this.standings = standings;
    }

    /** The ids in a circle, in a fixed order. */
    public SequencedSet<String> ids(Circle circle) {
        return remembered(known, circle, () -> Collections.unmodifiableSequencedSet(standings.read(user, circle)));
    }

    /** All ids that are not in a circle, were they fewer than those in it: to leave them out is the same and takes less. */
    public Optional<SequencedSet<String>> fewerOutside(Circle circle) {
        return outside(circle).filter(outside -> outside.size() < ids(circle).size());
    }

    /** The circle as ranges which hold nothing that is outside; nothing when all that is outside cannot be told. */
    public Optional<List<IdRange>> ranges(Circle circle) {
        return remembered(ranges, circle, () -> outside(circle).map(outside -> IdRange.of(ids(circle), outside)));
    }

    private Optional<SequencedSet<String>> outside(Circle circle) {
        return remembered(others, circle, () -> standings.readOutside(user, circle));
    }

    /** The circle as SQL; nothing when only the ids will do. */
    public Optional<IdSelect> select(Circle circle) {
        return remembered(selects, circle, () -> standings.select(user, circle));
    }

    /** Reads without the lock: two who ask at once read the same twice, and nobody waits for the database in it. */
    private static <T> T remembered(Map<Circle, T> memory, Circle circle, Supplier<T> reading) {
        synchronized (memory) {
            T remembered = memory.get(circle);
            if (remembered != null) {
                return remembered;
            }
        }
        T read = reading.get();
        synchronized (memory) {
            memory.put(circle, read);
        }
        return read;
    }

    /** Two standings of one person are the same; what has been read of them so far says nothing. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Standing standing && standing.user.equals(user);
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }

    @Override
    public String toString() {
        return "Standing of " + user;
    }

    private static final class Nowhere implements Standings {

        @Override
        public SequencedSet<String> read(UserId user, Circle circle) {
            return new LinkedHashSet<>();
        }

        @Override
        public Optional<SequencedSet<String>> readOutside(UserId user, Circle circle) {
            return Optional.empty();
        }

        @Override
        public Optional<IdSelect> select(UserId user, Circle circle) {
            return Optional.empty();
        }
    }
}
