package io.formwork.backup;

import io.formwork.audit.AuditByCommand;
import io.formwork.platform.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup holds. It tells nothing of what is in the rows, files and secrets.
 *
 * @param madeAt when the snapshot was taken
 * @param server what the database said of itself
 * @param migrations the scripts that had made the fixed tables
 * @param missing files that records name but which were not there any more
 * @param notes small files of the data folder without which the tables cannot be judged, by their paths in it
 */
record BackupManifest(
        Instant madeAt,
        String server,
        List<String> migrations,
        Map<BackupTable, BackupEntry> tables,
        List<String> triggers,
        BackupEntry files,
        long missing,
        Map<String, BackupEntry> secrets,
        Map<String, BackupEntry> notes) {

    static final String NAME = "manifest.json";
    static final String FILES = "files";
    static final String SECRETS = "secrets/";

    /** All notes there are. */
    static final List<String> NOTES = List.of(AuditByCommand.ANCHOR);

    private static final String FORMAT = "formwork-backup";
    private static final int VERSION = 1;
    private static final Pattern SECRET = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
    private static final Pattern SCRIPT = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

    /** All entries but this one, by their names in the archive. */
    Map<String, BackupEntry> entries() {
        Map<String, BackupEntry> entries = new LinkedHashMap<>();
        tables.forEach((table, entry) -> entries.put(table.entry(), entry));
        entries.put(FILES, files);
        secrets.forEach((name, entry) -> entries.put(SECRETS + name, entry));
        entries.putAll(notes);
        return entries;
    }

    long rows() {
        return tables.values().stream().mapToLong(BackupEntry::count).sum();
    }

    long bytes() {
        return entries().values().stream().mapToLong(BackupEntry::bytes).sum();
    }

    String toText() {
        ObjectNode json = Json.object().put("format", FORMAT).put("version", VERSION);
        json.put("madeAt", madeAt.toString()).put("server", server);
        var scripts = json.putArray("migrations");
        migrations.forEach(scripts::add);
        var tablesJson = json.putArray("tables");
        tables.forEach((table, entry) -> tablesJson.add(table.toJson().setAll(entry.toJson())));
        var triggersJson = json.putArray("triggers");
        triggers.forEach(triggersJson::add);
        json.set("files", files.toJson().put("missing", missing));
        ObjectNode secretsJson = json.putObject("secrets");
        secrets.forEach((name, entry) -> secretsJson.set(name, entry.toJson()));
        ObjectNode notesJson = json.putObject("notes");
        notes.forEach((name, entry) -> notesJson.set(name, entry.toJson()));
        return Json.writePretty(json);
    }

    static BackupManifest parse(String text) {
        JsonNode json;
        try {
            json = Json.parse(text);
        } catch (JacksonException e) {
            throw new BackupRefused("The list of contents of this backup is damaged.", e);
        }
        if (!json.path("format").asString("").equals(FORMAT)) {
            throw new BackupRefused("This file is no backup of Formwork.");
        }
        int version = json.path("version").asInt(0);
        if (version != VERSION) {
            throw new BackupRefused("This backup has the format " + version + ", but this Formwork reads " + VERSION
                    + ". Use the Formwork that made it, or a newer one.");
        }
        Map<BackupTable, BackupEntry> tables = new LinkedHashMap<>();
        json.path("tables").forEach(table -> tables.put(BackupTable.of(table), BackupEntry.of(table)));
        Map<String, BackupEntry> secrets = new TreeMap<>();
        json.path("secrets")
                .properties()
                .forEach(secret -> secrets.put(named(SECRET, secret.getKey()), BackupEntry.of(secret.getValue())));
        return new BackupManifest(
                Instant.parse(json.path("madeAt").asString("")),
                json.path("server").asString(""),
                texts(json.path("migrations")).stream()
                        .map(script -> named(SCRIPT, script))
                        .toList(),
                tables,
                texts(json.path("triggers")),
                BackupEntry.of(json.path("files")),
                json.path("files").path("missing").asLong(0),
                secrets,
                notes(json.path("notes")));
    }

    private static Map<String, BackupEntry> notes(JsonNode json) {
        Map<String, BackupEntry> notes = new TreeMap<>();
        for (var note : json.properties()) {
            if (!NOTES.contains(note.getKey())) {
                throw new BackupRefused("The list of contents of this backup is damaged at '" + note.getKey() + "'.");
            }
            notes.put(note.getKey(), BackupEntry.of(note.getValue()));
        }
        return notes;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asString("")));
        return texts;
    }

    private static String named(Pattern pattern, String name) {
        if (!pattern.matcher(name).matches()) {
            throw new BackupRefused("The list of contents of this backup is damaged at '" + name + "'.");
        }
        return name;
    }
}
