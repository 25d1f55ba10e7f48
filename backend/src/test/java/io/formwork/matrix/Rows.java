package io.formwork.matrix;

import io.formwork.platform.json.Json;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A rule about rows: how it is written in a role, and what it means. */
sealed interface Rows {

    record All() implements Rows {}

    record None() implements Rows {}

    record Region(String region) implements Rows {}

    record OtherRegion(String region) implements Rows {}

    record Own() implements Rows {}

    record OwnOrRegion(String region) implements Rows {}

    /** Only large ones: the rule looks at a value that the actor himself may not be able to see. */
    record Large() implements Rows {}

    /** What belongs to the record that stands for the actor, who is from outside. */
    record Outside() implements Rows {}

    String[] REGIONS = {"north", "south", "west"};
    int LARGE = 500_000_000;

    static Rows random(Random random) {
        String region = REGIONS[random.nextInt(REGIONS.length)];
        return switch (random.nextInt(12)) {
            case 0, 1 -> new All();
            case 2, 3 -> new Region(region);
            case 4 -> new OtherRegion(region);
            case 5, 6 -> new Own();
            case 7 -> new OwnOrRegion(region);
            case 8 -> new Large();
            case 9, 10 -> new Outside();
            default -> new None();
        };
    }

    default boolean holds(Deal deal, Self self) {
        return switch (this) {
            case All() -> true;
            case None() -> false;
            case Region(String region) -> deal.region().equals(region);
            case OtherRegion(String region) -> !deal.region().equals(region);
            case Own() -> deal.owner().equals(self.id());
            case OwnOrRegion(String region) ->
                deal.owner().equals(self.id()) || deal.region().equals(region);
            case Large() -> deal.amount() >= LARGE;
            case Outside() -> !self.area().isEmpty() && self.area().equals(deal.area());
        };
    }

    default JsonNode json() {
        String own = "{\"field\":\"owner\",\"op\":\"eq\",\"value\":{\"current\":\"user\"}}";
        return Json.parse(
                switch (this) {
                    case All() -> "{}";
                    case None() -> "{\"or\":[]}";
                    case Region(String region) -> region("eq", region);
                    case OtherRegion(String region) -> region("ne", region);
                    case Own() -> own;
                    case OwnOrRegion(String region) -> "{\"or\":[" + own + "," + region("eq", region) + "]}";
                    case Outside() -> "{\"field\":\"area\",\"op\":\"in\",\"value\":{\"current\":\"external\"}}";
                    case Large() -> "{\"field\":\"amount\",\"op\":\"ge\",\"value\":" + LARGE + "}";
                });
    }

    private static String region(String operator, String region) {
        return "{\"field\":\"region\",\"op\":\"" + operator + "\",\"value\":\"" + region + "\"}";
    }
}
