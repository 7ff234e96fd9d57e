package org.zhibu.api.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Enters people in the register who come with a standing that they had elsewhere. */
public interface Newcomers {
    /**
     * What is known of somebody who comes.
     *
     * @param status that the person comes with
     * @param appliedOn day of the application, or null
     * @param activistOn day of the adoption as an activist, or null
     */
    record Newcomer(
            String name,
            Sex sex,
            @Nullable LocalDate birthDate,
            PoliticalStatus status,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate activistOn) {}

    /**
     * Enters the person. The permission to keep the register is needed.
     *
     * @throws org.zhibu.api.rule.RefusedException when what is known does not hold together
     */
    PersonId enter(Newcomer newcomer);
}
