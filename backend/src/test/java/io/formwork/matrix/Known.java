package io.formwork.matrix;

import io.formwork.access.Action;
import java.util.Comparator;
import java.util.List;

/** What the grants of one person come to, worked out from their meaning. */
record Known(List<Grant> grants, Self self) {

    String user() {
        return self.id();
    }

    boolean may(Action action, Deal deal) {
        return grants.stream().anyMatch(grant -> grant.allows(action, deal, self));
    }

    boolean may(Action action) {
        return grants.stream().anyMatch(grant -> grant.actions().contains(action));
    }

    boolean sees(Deal deal) {
        return may(Action.SEE, deal);
    }

    Right right(Deal deal, String field) {
        return right(deal, field, Action.SEE);
    }

    /** What may be known in the answer to an action. */
    Right right(Deal deal, String field, Action action) {
        return grants.stream()
                .filter(grant -> grant.allows(Action.SEE, deal, self) || grant.allows(action, deal, self))
                .map(grant -> grant.right(field))
                .max(Comparator.naturalOrder())
                .orElse(Right.HIDDEN);
    }

    /** What may be known in a list that is wanted for something further. */
    Right exported(Deal deal, String field) {
        return grants.stream()
                .filter(grant -> grant.actions().contains(Action.SEE))
                .filter(grant -> grant.allows(Action.EXPORT, deal, self))
                .map(grant -> grant.right(field))
                .max(Comparator.naturalOrder())
                .orElse(Right.HIDDEN);
    }

    boolean writes(Action action, Deal deal, String field) {
        return grants.stream().anyMatch(grant -> grant.allows(action, deal, self) && grant.right(field) == Right.EDIT);
    }

    /** Whether every role gives the field to read, so that nobody could object to asking by it. */
    boolean readsEverywhere(String field) {
        return may(Action.SEE)
                && grants.stream()
                        .filter(grant -> grant.actions().contains(Action.SEE))
                        .allMatch(grant -> grant.right(field).reads());
    }

    /** Whether anything at all of the field may be seen or entered on some record. */
    boolean meets(String field) {
        return grants.stream().anyMatch(grant -> grant.right(field) != Right.HIDDEN);
    }
}
