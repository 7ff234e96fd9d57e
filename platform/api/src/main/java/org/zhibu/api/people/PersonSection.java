package org.zhibu.api.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.security.Permission;

/** What a module has to say of a person in his or her file (一人一档, PPL-42). A bean of the module; the file shows it as a list. */
public interface PersonSection {
    /** Message key of the heading. */
    String titleKey();

    /** Who may see it. A permission of a module also needs the module to be on. */
    Permission permission();

    /** Place in the file, small numbers first; the platform's own parts come before. */
    int order();

    /** What there is, the newest first. One statement. */
    List<Row> of(PersonId person);

    /**
     * A line of the section.
     *
     * @param date null when it has none
     * @param link path without leading slash; null when there is nothing to open
     */
    record Row(
            @Nullable LocalDate date, String text, @Nullable String link) {}
}
