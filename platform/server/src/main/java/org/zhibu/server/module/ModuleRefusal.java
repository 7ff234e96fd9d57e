package org.zhibu.server.module;

import java.util.List;

/** Why a jar is not loaded: a message of the platform's bundle. */
final class ModuleRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final ModuleState state;
    private final String messageKey;
    private final transient List<Object> arguments;

    ModuleRefusal(ModuleState state, String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments), null, false, false);
        this.state = state;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    ModuleState state() {
        return state;
    }

    String messageKey() {
        return messageKey;
    }

    List<Object> arguments() {
        return arguments;
    }
}
