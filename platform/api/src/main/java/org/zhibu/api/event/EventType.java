package org.zhibu.api.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which events of a record are kept. It stays when the class is renamed or moved. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** {@code <owner>.<event>}, for example {@code people.membershipChanged}; the owner is a module's id or a part of the platform. */
    String value();

    /** Goes up when a field changes its meaning. An event of a newer version than the class that reads it waits for the newer class. */
    int version() default 1;
}
