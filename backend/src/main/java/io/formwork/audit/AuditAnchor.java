package io.formwork.audit;

import io.formwork.platform.config.DataFolder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the chain ended when it was last looked at, in a sealed file of the data folder: without it the latest entries could be
 * cut off and nobody would miss them.
 */
@Singleton
class AuditAnchor {

    private static final Logger log = LoggerFactory.getLogger(AuditAnchor.class);

    /** Where the note lies in the data folder. */
    static final String FILE = "audit/anchor";

    private final Path file;
    private final AuditProofs proofs;

    AuditAnchor(DataFolder folder, AuditProofs proofs) {
        folder.folder("audit");
        this.file = folder.path(FILE);
        this.proofs = proofs;
    }

    /** What the file says. */
    record Note(long sequence, String hash, boolean sealed) {}

    Optional<Note> read() {
        try {
            List<String> words = List.of(Files.readString(file).strip().split(" "));
            long sequence = Long.parseLong(words.getFirst());
            String hash = words.get(1);
            return Optional.of(new Note(sequence, hash, words.getLast().equals(proofs.seal(sequence, hash))));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.of(new Note(0, "", false));
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw new UncheckedIOException(e);
            }
            return Optional.empty();
        }
    }

    /** Notes the end of the chain, unless the chain does not contain what was noted before: that must stay to be found. */
    synchronized void move(AuditLinks.End end, LongFunction<Optional<String>> hashAt) {
        var noted = read();
        if (noted.isPresent()) {
            Note note = noted.get();
            boolean same = note.sequence() == end.sequence() && note.hash().equals(end.hash());
            if (note.sealed() && same) {
                return;
            }
            if (!note.sealed() || !fits(note, hashAt)) {
                log.error(
                        "The audit log was changed: what it held at number {} is not there. Run ./formwork audit check",
                        note.sequence());
                return;
            }
            if (note.sequence() > end.sequence()) {
                // Another thread has linked more meanwhile.
                return;
            }
        }
        write(end.sequence() + " " + end.hash() + " " + proofs.seal(end.sequence(), end.hash()) + "\n");
    }

    private static boolean fits(Note note, LongFunction<Optional<String>> hashAt) {
        return note.sequence() == 0
                || hashAt.apply(note.sequence()).filter(note.hash()::equals).isPresent();
    }

    private void write(String content) {
        try {
            Path fresh = file.resolveSibling("anchor.new");
            DataFolder.writePrivately(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
