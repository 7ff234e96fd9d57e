package org.zhibu.server.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document and whose template is in force.
 *
 * @param places names that may stand in the template, as people write them
 * @param source name of the organisation whose template counts; empty for the shipped one
 * @param own whether it is the current organisation's
 */
public record TemplateRow(
        String kind,
        String titleKey,
        List<String> places,
        String source,
        boolean own,
        @Nullable Instant setAt,
        String setBy) {}
