package io.formwork.record.transfer;

import java.util.List;

/** What a file looks like before it is imported: its columns with the fields found for them, and the first rows as they stand. */
public record ImportPreview(String encoding, List<ImportColumn> columns, List<List<String>> firstRows) {}
