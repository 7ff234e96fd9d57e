package org.zhibu.api.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Papers of a file that a module keeps among its own records, so that none is entered twice (PPL-42, PPL-48). A bean of the module;
 * asked while the module is on here. The file shows them beside its own, and they count when it is looked through for a step.
 */
public interface MaterialSource {
    /** What there is of each person, the oldest first; who has none may be left out. One statement, however many people. */
    Map<PersonId, List<SourcedMaterial>> of(Collection<PersonId> people);
}
