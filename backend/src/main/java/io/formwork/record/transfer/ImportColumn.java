package io.formwork.record.transfer;

import io.formwork.form.FormField;
import java.util.Optional;

/** A column of a file and the field it goes to, if any. */
public record ImportColumn(int index, String header, Optional<FormField> field) {}
