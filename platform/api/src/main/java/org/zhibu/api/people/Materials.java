package org.zhibu.api.people;

import java.util.List;
import java.util.UUID;
import org.zhibu.api.rule.Finding;

/** Materials of a person's file (MAT-01…29), and whether they are complete for a step. */
public interface Materials {
    /** Steps that have a list of materials, in their order. */
    List<String> steps();

    /**
     * PPL-48: what the step needs and the file lacks, and what papers that are there do not bear or bear too late; lost and
     * withdrawn materials do not count.
     *
     * @param step one of {@link #steps}
     * @throws IllegalArgumentException when there is no such step
     */
    List<Finding> missing(PersonId person, String step);

    /**
     * Puts a material into the file. The permission to keep files is needed.
     *
     * @throws org.zhibu.api.rule.RefusedException for an unknown code, a day to come, a text that is too long
     * @return id of the row
     */
    UUID add(PersonId person, MaterialDraft draft);

    /**
     * Takes a material back that was put in by mistake; it stays readable with the reason. The permission to keep files is needed.
     *
     * @throws org.zhibu.api.rule.RefusedException when there is no reason, or no such material of this person
     */
    void withdraw(PersonId person, UUID material, String reason);
}
