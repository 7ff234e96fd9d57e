package org.zhibu.server.module;

/** What a committee says of a module for the organisations below. */
public enum Stance {
    RECOMMENDED,
    REQUIRED,
    FORBIDDEN
}
