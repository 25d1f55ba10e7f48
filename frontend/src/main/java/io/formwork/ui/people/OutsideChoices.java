package io.formwork.ui.people;

import io.formwork.form.FormDefinition;
import io.formwork.form.FormKey;
import io.formwork.form.PublishedForms;
import io.formwork.identity.Actor;
import io.formwork.identity.UserId;
import io.formwork.organisation.ExternalPeople;
import io.formwork.organisation.Outside;
import io.formwork.organisation.StandsFor;
import io.formwork.record.RecordTitles;
import io.formwork.record.TitleSearch;
import io.formwork.ui.form.field.LookupItem;
import io.formwork.ui.shell.AppCatalog;
import io.formwork.ui.shell.AppEntry;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The records that can stand for people from outside, and those that do. */
@Singleton
final class OutsideChoices {

    /**
     * A form whose records can stand for somebody.
     *
     * @param label app and form in the language of the reader
     */
    record FormChoice(FormKey key, String label) {}

    private final AppCatalog apps;
    private final PublishedForms forms;
    private final TitleSearch search;
    private final RecordTitles titles;
    private final ExternalPeople people;

    OutsideChoices(
            AppCatalog apps, PublishedForms forms, TitleSearch search, RecordTitles titles, ExternalPeople people) {
        this.apps = apps;
        this.forms = forms;
        this.search = search;
        this.titles = titles;
        this.people = people;
    }

    List<FormChoice> forms(Actor actor) {
        return apps.list(actor).stream().flatMap(app -> formsOf(actor, app)).toList();
    }

    private Stream<FormChoice> formsOf(Actor actor, AppEntry app) {
        String name = app.label().in(actor.language(), app.key());
        return forms.list(app.key()).stream()
                .map(form -> new FormChoice(form.key(), name + " · " + label(actor, form)));
    }

    private static String label(Actor actor, FormDefinition form) {
        return form.label().in(actor.language(), form.key().key());
    }

    Stream<LookupItem> records(Actor actor, FormKey form, String text, int offset, int limit) {
        return search.find(actor, form, text, offset, limit).entrySet().stream()
                .map(found -> new LookupItem(found.getKey(), found.getValue()));
    }

    /** The record in a picker; nothing when it is gone. */
    Optional<LookupItem> item(Actor actor, StandsFor record) {
        return people.isThere(record)
                ? Optional.of(new LookupItem(
                        record.record(), names(actor, Set.of(record)).getOrDefault(record, record.record())))
                : Optional.empty();
    }

    /** Those among many people who are from outside, each with the name of his record. */
    Map<UserId, OutsideName> among(Actor actor, Collection<UserId> users) {
        Map<UserId, Outside> outside = people.among(actor, users);
        Map<StandsFor, String> names = names(
                actor,
                outside.values().stream()
                        .flatMap(each -> each.record().stream())
                        .toList());
        Map<UserId, OutsideName> found = new HashMap<>();
        outside.forEach((user, each) -> found.put(
                user,
                each.record()
                        .map(record -> people.isThere(record)
                                ? OutsideName.of(names.getOrDefault(record, record.record()))
                                : OutsideName.GONE)
                        .orElse(OutsideName.NOTHING)));
        return found;
    }

    private Map<StandsFor, String> names(Actor actor, Collection<StandsFor> records) {
        Map<FormKey, Set<String>> ids = new LinkedHashMap<>();
        records.forEach(each -> ids.computeIfAbsent(new FormKey(each.app(), each.form()), form -> new TreeSet<>())
                .add(each.record()));
        Map<StandsFor, String> names = new HashMap<>();
        ids.forEach((form, wanted) -> titles.of(actor, form, wanted)
                .forEach((id, title) -> names.put(new StandsFor(form.app(), form.key(), id), title)));
        return names;
    }
}
