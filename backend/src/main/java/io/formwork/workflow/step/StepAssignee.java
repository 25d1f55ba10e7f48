package io.formwork.workflow.step;

import io.formwork.platform.json.Json;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names people in a definition.
 *
 * @param value a login, a role, or a path to a member field; empty where the kind says all
 */
public record StepAssignee(Kind kind, String value) {

    /** The ways to name people. */
    public enum Kind {
        USER,
        ROLE,
        FIELD,
        STARTER,
        ADMIN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean needsValue() {
            return this == USER || this == ROLE || this == FIELD;
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
