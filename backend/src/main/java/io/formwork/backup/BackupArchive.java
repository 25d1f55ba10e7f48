package io.formwork.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A backup that is read. Nothing in it is believed: entries are asked for by names of ours, none is taken for a path, and none
 * yields more bytes than the manifest announces.
 */
final class BackupArchive implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 64 << 20;
    private static final int BUFFER = 64 * 1024;

    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupArchive(ZipFile zip) throws IOException {
        this.zip = zip;
        this.manifest = BackupManifest.parse(manifestText(zip));
    }

    static BackupArchive open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefused("There is no file " + file + ".");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupRefused(file + " is no backup, or only a part of one.", e);
        }
        try {
            return new BackupArchive(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** Reads everything once and compares it with the manifest. */
    void check(Progress progress) throws IOException {
        requireSameNames();
        for (var entry : manifest.tables().entrySet()) {
            checkTable(entry.getKey(), entry.getValue());
        }
        progress.say(String.format(
                Locale.ROOT,
                "%,d rows of %d tables are whole",
                manifest.rows(),
                manifest.tables().size()));
        try (var input = open(BackupManifest.FILES, manifest.files())) {
            long files = FilePack.read(input, BackupArchive::requireHash);
            input.requireWhole(files);
        }
        for (String secret : manifest.secrets().keySet()) {
            secret(secret);
        }
        for (String note : manifest.notes().keySet()) {
            note(note);
        }
        progress.say(String.format(
                Locale.ROOT, "%,d files are whole", manifest.files().count()));
    }

    private void requireSameNames() {
        var inManifest = new TreeSet<>(manifest.entries().keySet());
        inManifest.add(BackupManifest.NAME);
        var inArchive = zip.stream().map(entry -> entry.getName()).collect(Collectors.toCollection(TreeSet::new));
        if (!inArchive.equals(inManifest) || zip.size() != inManifest.size()) {
            inArchive.removeAll(inManifest);
            throw new BackupRefused("The backup does not hold what its list of contents says"
                    + (inArchive.isEmpty() ? "." : ": " + inArchive));
        }
    }

    private void checkTable(BackupTable table, BackupEntry announced) throws IOException {
        try (var rows = rows(table, announced)) {
            while (rows.next()) {
                rows.values();
            }
        }
    }

    static void requireHash(String hash, InputStream content) throws IOException {
        var digest = CheckedOutput.sha256();
        new DigestInputStream(content, digest).transferTo(java.io.OutputStream.nullOutputStream());
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(hash)) {
            throw new BackupRefused(
                    "A file has the content " + found + " instead of " + hash + ". The backup is damaged.");
        }
    }

    TableRows rows(BackupTable table, BackupEntry announced) throws IOException {
        return new TableRows(table, open(table.entry(), announced), announced.count());
    }

    CheckedInput files() throws IOException {
        return open(BackupManifest.FILES, manifest.files());
    }

    String secret(String name) throws IOException {
        return text(BackupManifest.SECRETS + name, manifest.secrets().get(name));
    }

    String note(String name) throws IOException {
        return text(name, manifest.notes().get(name));
    }

    private String text(String name, @Nullable BackupEntry announced) throws IOException {
        if (announced == null) {
            throw new IllegalArgumentException(name);
        }
        try (var input = open(name, announced)) {
            String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            input.requireWhole(1);
            return text;
        }
    }

    private CheckedInput open(String name, BackupEntry announced) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupRefused("The backup lacks '" + name + "'.");
        }
        return new CheckedInput(new BufferedInputStream(zip.getInputStream(entry), BUFFER), name, announced);
    }

    private static String manifestText(ZipFile zip) throws IOException {
        var entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new BackupRefused("This file is no backup of Formwork.");
        }
        try (var input = zip.getInputStream(entry)) {
            byte[] text = input.readNBytes(LONGEST_MANIFEST + 1);
            if (text.length > LONGEST_MANIFEST) {
                throw new BackupRefused("The list of contents is larger than any backup's. It was made to do harm.");
            }
            return new String(text, StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
