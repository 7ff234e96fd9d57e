package org.zhibu.server.persistence;

import java.util.List;

/** Entities of a feature of the platform, declared as a bean: nothing is searched for at start. */
public record EntityTypes(List<Class<?>> types) {
    public EntityTypes {
        types = List.copyOf(types);
    }
}
