package org.zhibu.server.people;

import org.zhibu.api.people.PersonId;

/** A person left the organisation. Told inside the transaction, so that posts and entry end with it or the leaving is refused. */
public record PersonLeft(PersonId person) {}
