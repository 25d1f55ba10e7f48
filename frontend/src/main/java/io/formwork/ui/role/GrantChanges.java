package io.formwork.ui.role;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.formwork.access.Action;
import io.formwork.access.FieldRight;
import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people change about the grants of a role; each can be taken back as one step. */
final class GrantChanges {

    private static final Set<Action> OF_KNOWN_RECORDS = EnumSet.of(Action.EDIT, Action.DELETE, Action.EXPORT);

    private final RoleScope scope;

    GrantChanges(RoleScope scope) {
        this.scope = scope;
    }

    /** Grants an action, and seeing with it; without seeing there is nothing that could be changed or exported. */
    void grant(GrantPlace place, Action action, boolean granted) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        scope.grant(place).ifPresent(grant -> actions.addAll(grant.actions()));
        boolean more = false;
        if (granted) {
            actions.add(action);
            more = actions.add(Action.SEE);
        } else {
            actions.remove(action);
            more = action == Action.SEE && actions.removeAll(OF_KNOWN_RECORDS);
        }
        put(place, actions);
        if (more) {
            scope.undoable().accept(text(granted ? "roles.see-too" : "roles.gone-too", scope.label(place.form())));
        }
    }

    private static String text(String key, Object... args) {
        return translate(key, args);
    }

    /** A grant that says nothing at all is taken out. */
    private void put(GrantPlace place, Set<Action> actions) {
        int index = scope.index(place);
        boolean plain = index >= 0 && scope.document().path("grants").get(index).size() <= 2;
        if (actions.isEmpty() && plain) {
            remove(place);
            return;
        }
        scope.change(place, grant -> {
            ArrayNode codes = grant.putArray("actions");
            actions.forEach(action -> codes.add(action.code()));
        });
    }

    void remove(GrantPlace place) {
        int index = scope.index(place);
        if (index >= 0) {
            scope.change(document -> document.withArray("/grants").remove(index));
        }
    }

    /** Adds a grant for other records of the same form. @return its place */
    GrantPlace another(GrantPlace place) {
        GrantPlace next = new GrantPlace(place.form(), (int) scope.places().stream()
                .filter(known -> known.form().equals(place.form()))
                .count());
        scope.change(document -> {
            ObjectNode grant = document.withArray("/grants").addObject().put("form", place.form());
            grant.putArray("actions").add(Action.SEE.code());
            grant.set("rows", new Condition.Or(List.of()).toJson());
        });
        return next;
    }

    void rows(GrantPlace place, Condition rows) {
        scope.change(place, grant -> {
            if (rows instanceof Condition.Always) {
                grant.remove("rows");
            } else {
                grant.set("rows", rows.toJson());
            }
        });
    }

    /** Names a field's right, or leaves the field to the others. */
    void right(GrantPlace place, String field, Optional<FieldRight> right) {
        scope.change(place, grant -> {
            ObjectNode fields = grant.withObject("/fields");
            right.ifPresentOrElse(named -> fields.put(field, named.code()), () -> fields.remove(field));
            dropEmpty(grant);
        });
    }

    void others(GrantPlace place, FieldRight right) {
        scope.change(place, grant -> putOthers(grant, right));
    }

    /** One right for all fields, also for those that are named. */
    void all(GrantPlace place, FieldRight right) {
        scope.change(place, grant -> {
            grant.remove("fields");
            putOthers(grant, right);
        });
    }

    /** Lowers the rights to what tells who somebody is or how to reach him; rights that are lower stay. */
    void protect(GrantPlace place, FormDefinition form, FieldRight most) {
        scope.change(place, grant -> {
            ObjectNode fields = grant.withObject("/fields");
            form.fields().stream()
                    .filter(GrantChanges::isPersonal)
                    .filter(field -> scope.grant(place)
                            .filter(known -> known.right(field.name()).compareTo(most) <= 0)
                            .isEmpty())
                    .forEach(field -> fields.put(field.name(), most.code()));
            dropEmpty(grant);
        });
    }

    static boolean isPersonal(FormField field) {
        return field.personal() || field.type().reachesSomebody();
    }

    /** The right that a document means which names none is left out. */
    private static void putOthers(ObjectNode grant, FieldRight right) {
        if (right == FieldRight.EDIT) {
            grant.remove("others");
        } else {
            grant.put("others", right.code());
        }
    }

    private static void dropEmpty(ObjectNode grant) {
        if (grant.path("fields").isEmpty()) {
            grant.remove("fields");
        }
    }
}
