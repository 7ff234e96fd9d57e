package org.zhibu.api.people;

/** Sex as entered in the register. */
public enum Sex {
    MALE,
    FEMALE
}
