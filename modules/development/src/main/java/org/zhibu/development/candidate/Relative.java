package org.zhibu.development.candidate;

/** A near relative of the register (DEV-46). */
public record Relative(String name, String relation) {}
