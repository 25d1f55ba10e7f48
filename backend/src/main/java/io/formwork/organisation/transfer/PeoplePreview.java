package io.formwork.organisation.transfer;

import java.util.List;
import java.util.Optional;

/** What a file looks like before people are brought in: its columns with what they are about, and the first rows. */
public record PeoplePreview(List<Column> columns, List<List<String>> firstRows) {

    /** A column of the file and what it is about, if anything. */
    public record Column(int index, String header, Optional<PeopleColumn> meaning) {}

    public PeoplePreview {
        columns = List.copyOf(columns);
        firstRows = List.copyOf(firstRows);
    }
}
