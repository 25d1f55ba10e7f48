package io.formwork.matrix;

import io.formwork.access.Action;
import io.formwork.identity.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** One person with generated roles before the records of a world. */
final class MatrixCase {

    final MatrixWorld world;
    final Actor actor;
    final String token;
    final Known known;
    final boolean seesAreas;
    final boolean handlesPersonalData;
    final Random random;
    final List<String> wrong = new ArrayList<>();
    String way = "";

    MatrixCase(
            MatrixWorld world,
            Actor actor,
            String token,
            Known known,
            boolean seesAreas,
            boolean handlesPersonalData,
            Random random) {
        this.world = world;
        this.actor = actor;
        this.token = token;
        this.known = known;
        this.seesAreas = seesAreas;
        this.handlesPersonalData = handlesPersonalData;
        this.random = random;
    }

    /** Values of a record that nobody has seen yet; who is from outside names nobody but himself. */
    Map<String, Object> fresh() {
        Map<String, Object> values = world.values();
        if (actor.external()) {
            values.put("owner", actor.id().toString());
        }
        return values;
    }

    void expect(boolean holds, String words) {
        if (!holds) {
            wrong.add(way + ": " + words + " (" + actor.login() + ", " + known.grants() + ")");
        }
    }

    /** Nothing in the text may be a value that the person must not know. */
    void scan(String text) {
        scan(text, known::right);
    }

    void scan(String text, BiFunction<Deal, String, Right> rights) {
        String plain = text.replace(",", "");
        for (Deal deal : world.deals) {
            deal.secrets().forEach((field, secret) -> {
                if ((text.contains(secret) || plain.contains(secret))
                        && !rights.apply(deal, field).reads()) {
                    expect(false, "gave away " + field + " of " + deal.name() + " (" + deal.region() + ")");
                }
            });
        }
        for (String title : world.areas.values()) {
            expect(seesAreas || !text.contains(title), "gave away the title of a related record");
        }
        for (int i = 0; i < world.comments.size(); i++) {
            Deal deal = world.deals.get(i);
            expect(known.sees(deal) || !text.contains(world.comments.get(i)), "gave away a comment on " + deal.name());
        }
        for (String old : world.oldNotes) {
            if (text.contains(old)) {
                Deal deal = world.deals.get(world.oldNotes.indexOf(old));
                expect(rights.apply(deal, "note").reads(), "gave away the earlier note of " + deal.name());
            }
        }
    }

    /** Where the app answers REST. */
    String api() {
        return "/api/v1/apps/" + world.app;
    }

    List<Deal> visible() {
        return world.deals.stream().filter(known::sees).toList();
    }

    /** Whether asking by the field may be refused, and whether it must be. */
    void asked(String field, boolean refused) {
        if (refused) {
            expect(!known.readsEverywhere(field), "refused to ask by " + field + ", which every role gives to read");
        } else {
            for (Deal deal : visible()) {
                expect(known.right(deal, field).reads(), "let ask by " + field + ", hidden for " + deal.name());
            }
        }
    }

    Deal any() {
        return world.deals.get(random.nextInt(world.deals.size()));
    }

    String anyField() {
        return Deal.FIELDS[random.nextInt(Deal.FIELDS.length - 1)];
    }

    boolean sees() {
        return known.may(Action.SEE);
    }
}
