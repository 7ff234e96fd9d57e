package org.zhibu.server.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonSummary;

/** A person as the register's page shows it. @param version to be given back with a change */
public record PersonRow(
        PersonSummary person, String groupName, @Nullable LocalDate leftOn, int version, RosterDetails details) {}
