package io.formwork.attachment;

import java.io.InputStream;
import java.text.Normalizer;

/** A file on its way in: the name it came with, without folders and control characters, and its bytes. */
public record Upload(String name, InputStream content) {

    private static final int LONGEST_NAME = 200;

    public Upload {
        name = plain(name);
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}<>:\"|?*]", "_")
                .strip();
        if (clean.isEmpty() || clean.chars().allMatch(character -> character == '.')) {
            return "file";
        }
        int from = Math.max(0, clean.length() - LONGEST_NAME);
        return clean.substring(from > 0 && Character.isLowSurrogate(clean.charAt(from)) ? from + 1 : from);
    }
}
