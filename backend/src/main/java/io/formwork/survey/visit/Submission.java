package io.formwork.survey.visit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a visitor sent.
 *
 * @param texts entered texts by field name
 * @param kept ids of files that were uploaded with an earlier try, by field name
 * @param foreign names that the page does not have
 */
public record Submission(
        String ticket,
        Map<String, List<String>> texts,
        Map<String, List<String>> kept,
        Map<String, List<IncomingFile>> files,
        List<String> foreign,
        boolean baited) {

    /** A file as it arrives. */
    public interface IncomingFile {

        String name();

        java.io.InputStream open() throws java.io.IOException;
    }

    /** The same whenever the same was entered. */
    String fingerprint() {
        return new TreeMap<>(texts) + "|" + new TreeMap<>(kept) + "|" + files.keySet();
    }
}
