package org.zhibu.api.people;

import java.util.UUID;

/** Identity of a person in the register of one organisation. */
public record PersonId(UUID value) {}
