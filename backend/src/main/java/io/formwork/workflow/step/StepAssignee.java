package io.formwork.workflow.step;

import io.formwork.platform.json.Json;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names people in a definition.
 *
 * @param value a login, a role, a path to a field, or the id of a group or department; empty where the kind says all
 */
public record StepAssignee(Kind kind, String value) {

    /** The ways to name people. */
    public enum Kind {
        USER,
        ROLE,
        FIELD,
        /** The head of the department that a field names, or of the one of the person whom it names. */
        HEAD,
        /** Whom the person answers to whom a field names. */
        MANAGER,
        GROUP,
        /** The people of a department and of all below it. */
        DEPARTMENT,
        STARTER,
        ADMIN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean needsValue() {
            return this != STARTER && this != ADMIN;
        }

        static Optional<Kind> ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code().equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public ObjectNode toJson() {
        ObjectNode node = Json.object().put("type", kind.code());
        if (kind.needsValue()) {
            node.put(kind.code(), value);
        }
        return node;
    }
}
