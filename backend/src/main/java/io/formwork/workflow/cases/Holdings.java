package io.formwork.workflow.cases;

import io.formwork.identity.Actor;
import io.formwork.identity.Actors;
import io.formwork.identity.Standing;
import io.formwork.identity.UserId;
import io.formwork.organisation.SubstitutionService;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds under which names somebody may do tasks today. */
@Singleton
class Holdings {

    private final SubstitutionService substitutions;
    private final Actors actors;

    Holdings(SubstitutionService substitutions, Actors actors) {
        this.substitutions = substitutions;
        this.actors = actors;
    }

    Holding of(Actor actor) {
        List<String> own = Holder.of(actor);
        Map<String, UserId> others = new LinkedHashMap<>();
        // A program with a key stands nowhere: it acts for nobody but its owner.
        if (actor.id().isPerson() && !actor.standing().equals(Standing.NOWHERE)) {
            substitutions
                    .awayFor(actor.id())
                    .forEach(away -> names(away).forEach(name -> others.putIfAbsent(name, away)));
        }
        own.forEach(others::remove);
        return new Holding(actor, own, others);
    }

    private List<String> names(UserId away) {
        return actors.find(away).map(Holder::of).orElseGet(() -> List.of(Holder.user(away)));
    }
}
