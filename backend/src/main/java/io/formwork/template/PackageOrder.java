package io.formwork.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Sorts definitions of one kind so that each stands after those of the same kind that it names; circles stay as they are. */
final class PackageOrder {

    private final Map<String, PackagedDefinition> all;
    private final Set<String> placed = new LinkedHashSet<>();
    private final Set<String> visiting = new LinkedHashSet<>();

    private PackageOrder(List<PackagedDefinition> definitions) {
        this.all = definitions.stream()
                .collect(Collectors.toMap(
                        PackagedDefinition::key, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
    }

    static List<PackagedDefinition> sorted(List<PackagedDefinition> definitions) {
        PackageOrder order = new PackageOrder(definitions);
        order.all.keySet().forEach(order::place);
        List<PackagedDefinition> sorted = new ArrayList<>();
        order.placed.forEach(key -> sorted.add(order.all.get(key)));
        return sorted;
    }

    private void place(String key) {
        PackagedDefinition definition = all.get(key);
        if (definition == null || placed.contains(key) || !visiting.add(key)) {
            return;
        }
        for (String used : used(definition)) {
            place(used);
        }
        placed.add(key);
    }

    private static List<String> used(PackagedDefinition definition) {
        JsonNode document = definition.document();
        List<String> used = new ArrayList<>();
        switch (definition.kind()) {
            case "form" ->
                document.path("schema")
                        .path("properties")
                        .forEach(field ->
                                used.add(field.path("x-formwork").path("form").asString("")));
            case "metric" -> {
                used.add(document.path("measure").path("numerator").asString(""));
                used.add(document.path("measure").path("denominator").asString(""));
            }
            default -> {}
        }
        return used;
    }
}
