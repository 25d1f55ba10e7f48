package io.formwork.mail;

import io.formwork.platform.text.OneLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter to one person. It holds words alone: what they look like is made here, so that a name cannot bring markup or headers.
 *
 * @param kind what it is about, for the list of administrators
 * @param address where to
 * @param paragraphs of plain text, before the link
 * @param link where to go, null where there is nowhere
 * @param until when it is of no use any more, null for never
 */
public record Letter(
        String kind,
        String address,
        String subject,
        List<String> paragraphs,
        @Nullable Link link,
        @Nullable Instant until) {

    /** An address in a letter, and what its button says. */
    public record Link(String label, String address) {}

    public Letter {
        if (!OneLine.is(address)) {
            throw new IllegalArgumentException("An address of one line is needed");
        }
        subject = OneLine.of(subject);
        paragraphs = paragraphs.stream().map(OneLine::of).toList();
    }

    /** A letter that only tells something. */
    public static Letter of(String kind, String address, String subject, List<String> paragraphs) {
        return new Letter(kind, address, subject, paragraphs, null, null);
    }

    public Letter leadingTo(String label, String to) {
        return new Letter(kind, address, subject, paragraphs, new Link(label, to), until);
    }

    public Letter until(Instant end) {
        return new Letter(kind, address, subject, paragraphs, link, end);
    }

    /** Never what is in it. */
    @Override
    public String toString() {
        return "Letter " + kind;
    }
}
