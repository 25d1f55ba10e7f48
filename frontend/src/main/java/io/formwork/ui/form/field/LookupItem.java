package io.formwork.ui.form.field;

/** A member or record that can be chosen; the same thing under another name is still the same. */
public record LookupItem(String id, String name) {

    @Override
    public boolean equals(Object other) {
        return other instanceof LookupItem item && item.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
