package io.formwork.record;

import io.formwork.platform.error.NotFound;

/** Identifies a record; ids sort by the time of their making. */
public record RecordId(long value) implements Comparable<RecordId> {

    /** @throws NotFound when the text is not an id */
    public static RecordId parse(String text) {
        if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new NotFound("record.unknown", text);
        }
        return new RecordId(Long.parseLong(text));
    }

    @Override
    public int compareTo(RecordId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
