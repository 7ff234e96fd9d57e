package org.zhibu.server.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PoliticalStatus;
import org.zhibu.api.people.Sex;

/** An invented person. @param account the planned account, or null */
record DemoPerson(
        String name, Sex sex, LocalDate birthDate, PoliticalStatus status, DemoPlan.@Nullable Account account) {}
