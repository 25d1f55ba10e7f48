package io.formwork.form;

import static io.formwork.definition.Problem.error;
import static io.formwork.definition.Problem.warning;

import com.networknt.schema.SchemaException;
import io.formwork.definition.Problem;
import io.formwork.form.type.FieldTypes;
import io.formwork.platform.error.Violation;
import io.formwork.platform.text.LocalizedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds what is wrong with a form's document, apart from what other definitions say. */
final class FormCheck {

    static final int MOST_FIELDS = 300;
    private static final int LONGEST_NAME = 64;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]{1,30}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int WIDEST_ROW = 60_000;

    private final FormDefinition form;
    private final List<Problem> problems = new ArrayList<>();

    private FormCheck(FormDefinition form) {
        this.form = form;
    }

    static List<Problem> of(FormDefinition form) {
        FormCheck check = new FormCheck(form);
        check.run();
        return List.copyOf(check.problems);
    }

    private void run() {
        if (LocalizedText.of(form.document().get("label")).isEmpty()) {
            problems.add(error("/label", "form.check.label"));
        }
        JsonNode properties = form.schema().path("properties");
        if (properties.isEmpty() || properties.size() > MOST_FIELDS) {
            problems.add(error("/schema/properties", "form.check.fields", MOST_FIELDS));
        }
        properties.properties().forEach(property -> checkProperty(property.getKey(), property.getValue()));
        checkIds();
        form.fields().forEach(this::checkSettings);
        checkTitle();
        checkLayout(form.ui(), "/ui");
        checkWidth();
        if (problems.stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            checkRules();
        }
    }

    private void checkProperty(String name, JsonNode schema) {
        String pointer = pointer(name);
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || name.startsWith("$")
                || CONTROL.matcher(name).find()) {
            problems.add(error(pointer, "form.check.name", name, LONGEST_NAME));
        }
        String type = schema.path(FormField.EXTRAS).path("type").asString("");
        if (FieldTypes.find(type).isEmpty()) {
            problems.add(error(pointer + "/x-formwork/type", "form.check.type", name, type));
        }
    }

    private void checkIds() {
        Set<String> seen = new HashSet<>();
        for (FormField field : form.fields()) {
            if (!ID.matcher(field.id()).matches() || !seen.add(field.id())) {
                problems.add(
                        error(pointer(field.name()) + "/x-formwork/id", "form.check.id", field.label(), field.id()));
            }
        }
    }

    private void checkSettings(FormField field) {
        field.type()
                .checkSettings(field)
                .forEach(problem -> problems.add(new Problem(
                        pointer(field.name()) + problem.pointer(),
                        problem.severity(),
                        problem.messageKey(),
                        problem.args())));
        if (field.label().texts().size() < 2) {
            problems.add(warning(pointer(field.name()) + "/x-formwork/label", "form.check.translation", field.label()));
        }
    }

    private void checkTitle() {
        String title = form.document().path("titleField").asString("");
        if (!title.isEmpty() && form.find(title).isEmpty()) {
            problems.add(error("/titleField", "form.check.title", title));
        }
    }

    private void checkLayout(JsonNode element, String pointer) {
        String scope = element.path("scope").asString("");
        String prefix = "#/properties/";
        if (scope.startsWith(prefix)) {
            String name = scope.substring(prefix.length()).replace("~1", "/").replace("~0", "~");
            if (form.find(name).isEmpty()) {
                problems.add(warning(pointer + "/scope", "form.check.scope", name));
            }
        }
        JsonNode elements = element.path("elements");
        for (int i = 0; i < elements.size(); i++) {
            checkLayout(elements.get(i), pointer + "/elements/" + i);
        }
    }

    /** The storage engine allows 65,535 bytes a row, of which long texts need little. */
    private void checkWidth() {
        int bytes = form.fields().stream()
                .map(field -> field.type().column(field))
                .mapToInt(column -> column.isString() && column.length() > 0 ? column.length() * 4 : 20)
                .sum();
        if (bytes > WIDEST_ROW) {
            problems.add(error("/schema/properties", "form.check.too-wide"));
        }
    }

    private void checkRules() {
        if (hasForeignReference(form.schema())) {
            problems.add(error("/schema", "form.check.foreign-reference"));
            return;
        }
        try {
            form.rules();
        } catch (SchemaException e) {
            problems.add(error("/schema", "form.check.schema", String.valueOf(e.getMessage())));
        }
    }

    private static boolean hasForeignReference(JsonNode node) {
        for (String keyword : List.of("$ref", "$dynamicRef")) {
            if (node.path(keyword).isString()
                    && !node.path(keyword).stringValue().startsWith("#")) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (hasForeignReference(child)) {
                return true;
            }
        }
        return false;
    }

    private static String pointer(String name) {
        return "/schema/properties" + Violation.member(name);
    }
}
