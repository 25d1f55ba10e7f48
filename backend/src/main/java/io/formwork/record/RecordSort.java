package io.formwork.record;

/** Sorts by a field, by name or {@code $}-name. */
public record RecordSort(String field, boolean descending) {

    public static RecordSort ascending(String field) {
        return new RecordSort(field, false);
    }

    public static RecordSort descending(String field) {
        return new RecordSort(field, true);
    }
}
