package io.formwork.ui.role;

import io.formwork.access.FormGrant;
import io.formwork.access.RoleDefinition;
import io.formwork.definition.DefinitionKey;
import io.formwork.definition.Problem;
import io.formwork.form.FormDefinition;
import io.formwork.identity.Actor;
import io.formwork.platform.error.Invalid;
import io.formwork.platform.text.Language;
import io.formwork.ui.definition.DraftDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One open designer: whose it is, its draft, and how its parts change that.
 *
 * @param forms the app's published forms
 * @param changed told after each change
 * @param undoable says what a change brought with it, and offers to take it back
 */
record RoleScope(
        Actor actor,
        DefinitionKey key,
        RoleMaterial material,
        List<FormDefinition> forms,
        DraftDocument draft,
        Runnable changed,
        Consumer<String> undoable) {

    Language language() {
        return actor.language();
    }

    ObjectNode document() {
        return draft.document();
    }

    void change(Consumer<ObjectNode> change) {
        if (draft.change(change)) {
            changed.run();
        }
    }

    /** Changes one grant; it is made where there is none yet. */
    void change(GrantPlace place, Consumer<ObjectNode> change) {
        change(document -> {
            int index = index(place);
            change.accept(
                    index < 0
                            ? document.withArray("/grants").addObject().put("form", place.form())
                            : (ObjectNode) document.path("grants").get(index));
        });
    }

    /** Which entry of the document's grants it is; -1 while there is none. */
    int index(GrantPlace place) {
        return entries().indexOf(place);
    }

    /** The places of the document's grants, in its order. */
    List<GrantPlace> entries() {
        Map<String, Integer> before = new HashMap<>();
        List<GrantPlace> entries = new ArrayList<>();
        for (JsonNode grant : document().path("grants")) {
            String form = grant.path("form").asString("");
            entries.add(new GrantPlace(form, before.merge(form, 1, Integer::sum) - 1));
        }
        return entries;
    }

    /** All forms of the app, each with the grants that there are or one that could be; then grants of forms that are gone. */
    List<GrantPlace> places() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        forms.forEach(form -> counts.put(form.key().key(), 0));
        entries().forEach(entry -> counts.merge(entry.form(), 1, Integer::sum));
        List<GrantPlace> places = new ArrayList<>();
        counts.forEach((form, count) -> {
            for (int ordinal = 0; ordinal < Math.max(1, count); ordinal++) {
                places.add(new GrantPlace(form, ordinal));
            }
        });
        return places;
    }

    /** The place of an entry of the document's grants. */
    Optional<GrantPlace> place(int index) {
        List<GrantPlace> entries = entries();
        return index < entries.size() ? Optional.of(entries.get(index)) : Optional.empty();
    }

    /** The role as far as it can be understood. */
    Optional<RoleDefinition> role() {
        try {
            return Optional.of(RoleDefinition.parse(key.key(), document()));
        } catch (Invalid unreadable) {
            return Optional.empty();
        }
    }

    Optional<FormGrant> grant(GrantPlace place) {
        int index = index(place);
        return index < 0 ? Optional.empty() : role().map(role -> role.grants().get(index));
    }

    Optional<FormDefinition> form(String formKey) {
        return forms.stream().filter(form -> form.key().key().equals(formKey)).findFirst();
    }

    String label(String formKey) {
        return form(formKey).map(form -> form.label().in(language())).orElse(formKey);
    }

    /** What the grant gives, in a sentence; nothing where there is no grant. */
    Optional<String> words(GrantPlace place) {
        return grant(place).flatMap(this::words);
    }

    /** What a grant gives, in a sentence; nothing where its form is gone. */
    Optional<String> words(FormGrant grant) {
        return form(grant.form()).map(form -> material.words(form).print(grant));
    }

    /** Those of the problems that are about the grant. */
    List<Problem> of(GrantPlace place, List<Problem> problems) {
        return of(index(place), problems);
    }

    /** Those of the problems that are about an entry of the document's grants. */
    List<Problem> of(int index, List<Problem> problems) {
        String pointer = "/grants/" + index;
        return problems.stream()
                .filter(problem ->
                        problem.pointer().equals(pointer) || problem.pointer().startsWith(pointer + "/"))
                .toList();
    }
}
