package org.zhibu.server.people.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.PersonSection;
import org.zhibu.api.people.SourcedMaterial;
import org.zhibu.api.people.StatusAct;
import org.zhibu.api.people.StatusEntry;
import org.zhibu.server.people.PersonEntry;

/**
 * Everything that is kept of one person here.
 *
 * @param sourced papers that modules keep among their own records
 * @param photo whether there is one
 * @param sections what modules say, by the heading's message key
 */
public record PersonFile(
        PersonEntry entry,
        List<StatusEntry> history,
        List<Held> held,
        List<MaterialRow> materials,
        List<SourcedMaterial> sourced,
        List<AwayEntry> away,
        List<Exclusion> exclusions,
        List<FileNote> notes,
        List<StudyYear> studyYears,
        boolean photo,
        Map<String, List<PersonSection.Row>> sections) {
    /** Day on which the person left; null for one who is here. */
    public @Nullable LocalDate leftOn() {
        return history.stream()
                .filter(e -> e.act().kind() == StatusAct.Kind.END && !e.reversed())
                .map(StatusEntry::effectiveFrom)
                .findFirst()
                .orElse(null);
    }
}
