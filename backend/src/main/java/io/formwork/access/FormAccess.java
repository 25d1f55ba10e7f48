package io.formwork.access;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormField;
import io.formwork.form.condition.Condition;
import io.formwork.form.condition.ConditionContext;
import io.formwork.form.condition.ConditionPredicate;
import io.formwork.platform.error.Forbidden;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one actor may do with the records of one form: the sum of the grants of all roles.
 *
 * <p>What holds for one record is said by {@link #on}, since grants of different rows may give different rights to a field.
 * Here stands what holds for the form as a whole: which actions and fields there are at all, and which fields may not filter,
 * sort nor aggregate because some record hides them.
 */
public final class FormAccess {

    private final FormDefinition form;
    private final boolean everything;
    private final List<FormGrant> grants;
    private final List<FormGrant> seeing;
    private final boolean alike;
    private final Map<String, FieldRight> readings;
    private final Set<String> opaque;

    private FormAccess(FormDefinition form, boolean everything, List<FormGrant> grants) {
        this.form = form;
        this.everything = everything;
        this.grants = List.copyOf(grants);
        this.seeing = granting(Action.SEE);
        this.alike = alike();
        this.readings = readings();
        this.opaque = Set.copyOf(opaque());
    }

    public static FormAccess everything(FormDefinition form) {
        return new FormAccess(form, true, List.of());
    }

    /** Exactly the named rights on any row, for a workflow step; all other fields are hidden. */
    public static FormAccess granted(FormDefinition form, Set<Action> actions, Map<String, FieldRight> rights) {
        return new FormAccess(
                form,
                false,
                List.of(new FormGrant(form.key().key(), actions, Condition.ALWAYS, rights, FieldRight.HIDDEN)));
    }

    static FormAccess of(FormDefinition form, List<FormGrant> grants) {
        return new FormAccess(form, false, grants);
    }

    /** What is left when records are only seen in order to do something further with them, such as exporting them. */
    public FormAccess seeingFor(Action action) {
        return new FormAccess(
                form,
                everything,
                seeing.stream()
                        .filter(grant -> grant.actions().contains(action))
                        .toList());
    }

    public boolean may(Action action) {
        return everything || !granting(action).isEmpty();
    }

    /** @throws Forbidden naming action and form */
    public FormAccess require(Action action) {
        if (!may(action)) {
            throw new Forbidden("access.forbidden." + action.code(), name());
        }
        return this;
    }

    /** What a refusal may call the form: who has no right to anything in it is not told more than was asked for. */
    public Object name() {
        return everything || !grants.isEmpty() ? form.label() : form.key().key();
    }

    /** The rows on which an action is allowed; with no grant none. */
    public Condition rows(Action action) {
        if (everything) {
            return Condition.ALWAYS;
        }
        Set<Condition> parts = new LinkedHashSet<>();
        granting(action).forEach(grant -> parts.add(grant.rows()));
        return parts.contains(Condition.ALWAYS) ? Condition.ALWAYS : new Condition.Or(List.copyOf(parts));
    }

    /** @param values all values of the record by field name, hidden ones too, and system values by their {@code $}-names */
    public RecordAccess on(Map<String, ? extends @Nullable Object> values, ConditionContext context) {
        ConditionPredicate predicate = new ConditionPredicate(form, context);
        return new RecordAccess(
                everything,
                grants.stream()
                        .filter(grant -> predicate.test(grant.rows(), values))
                        .toList());
    }

    /** What holds for every record that may be seen, when it is the same for all of them; otherwise {@link #on} tells. */
    public boolean seesAlike() {
        return alike;
    }

    private boolean alike() {
        return everything
                || seeing.stream().allMatch(grant -> grant.tellsLike(seeing.getFirst()))
                || seeing.stream().map(FormGrant::rows).distinct().count() <= 1;
    }

    /** The most that is granted to a field on any record. */
    public FieldRight right(String field) {
        if (everything) {
            return FieldRight.EDIT;
        }
        return greatest(grants, field);
    }

    /** How much of a field may be known of the record that tells most. */
    public FieldRight reading(String field) {
        FieldRight known = readings.get(field);
        if (known != null) {
            return known;
        }
        return everything ? FieldRight.EDIT : greatest(seeing, field);
    }

    /** Of the form's own fields, since each value of each record of a list asks. */
    private Map<String, FieldRight> readings() {
        return everything
                ? Map.of()
                : form.fields().stream()
                        .map(FormField::name)
                        .collect(Collectors.toUnmodifiableMap(name -> name, name -> greatest(seeing, name)));
    }

    private static FieldRight greatest(List<FormGrant> grants, String field) {
        return grants.stream()
                .map(grant -> grant.right(field))
                .max(Comparator.naturalOrder())
                .orElse(FieldRight.HIDDEN);
    }

    /** Whether anything of the field may be seen on some record. */
    public boolean sees(String field) {
        return right(field) != FieldRight.HIDDEN;
    }

    /** Whether the field's value may be given on some record, new or not. */
    public boolean edits(String field) {
        return everything || enters(field) || gives(field, Action.EDIT);
    }

    /** Whether the field's value may be given in some new record. */
    public boolean enters(String field) {
        return everything || gives(field, Action.CREATE) || gives(field, Action.IMPORT);
    }

    private boolean gives(String field, Action action) {
        return granting(action).stream().anyMatch(grant -> grant.right(field) == FieldRight.EDIT);
    }

    /** The fields of which something may be shown on some record, in the form's order. */
    public List<FormField> visibleFields() {
        return form.fields().stream()
                .filter(field -> reading(field.name()) != FieldRight.HIDDEN)
                .toList();
    }

    /** The fields that decide which record is seen how, beside the visible ones. */
    public Set<String> decidingFields() {
        Set<String> names = new TreeSet<>();
        if (!seesAlike()) {
            seeing.forEach(grant -> names.addAll(grant.rows().fields()));
        }
        return names;
    }

    /** Fields that must not be filtered, sorted or aggregated by: of some record that may be seen the value must not be known. */
    public Set<String> opaqueFields() {
        return opaque;
    }

    private Set<String> opaque() {
        Set<String> names = new TreeSet<>();
        for (FormGrant grant : seeing) {
            form.fields().stream()
                    .map(FormField::name)
                    .filter(field -> !grant.right(field).reads() && !readElsewhere(field, grant.rows()))
                    .forEach(names::add);
        }
        return names;
    }

    /** Whether another grant certainly gives to read, on all those rows, what one of them does not. */
    private boolean readElsewhere(String field, Condition rows) {
        return seeing.stream()
                .filter(grant ->
                        grant.rows() instanceof Condition.Always || grant.rows().equals(rows))
                .anyMatch(grant -> grant.right(field).reads());
    }

    private List<FormGrant> granting(Action action) {
        return grants.stream().filter(grant -> grant.actions().contains(action)).toList();
    }
}
