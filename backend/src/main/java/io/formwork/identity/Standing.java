package io.formwork.identity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Where somebody stands in the organisation. Each circle is read when it is first asked for, since the team of somebody at
 * the top is large and seldom needed, and then remembered as long as the actor is.
 */
public final class Standing {

    /** That of the system, of visitors and of everybody unknown: in no circle is anything. */
    public static final Standing NOWHERE = new Standing(UserId.VISITOR, (user, circle) -> new LinkedHashSet<>());

    private final UserId user;
    private final Standings standings;
    private final Map<Circle, SequencedSet<String>> known = new EnumMap<>(Circle.class);

    public Standing(UserId user, Standings standings) {
        this.user = user;
        this.standings = standings;
    }

    /** The ids in a circle, in a fixed order. */
    public SequencedSet<String> ids(Circle circle) {
        synchronized (known) {
            SequencedSet<String> remembered = known.get(circle);
            if (remembered != null) {
                return remembered;
            }
        }
        // Read without the lock: two who ask at once read the same twice, and nobody waits for the database in it.
        SequencedSet<String> read = Collections.unmodifiableSequencedSet(standings.read(user, circle));
        synchronized (known) {
            known.put(circle, read);
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
}
