package org.zhibu.development.cultivation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.ActivistTier;
import org.zhibu.development.path.Span;

/**
 * Whom a list of a period shows.
 *
 * @param text part of a name, in characters or by its initials; empty for all
 * @param missingOnly only those of whom something is missing
 */
public record CultivationFilter(
        Span span,
        String text,
        @Nullable UUID group,
        @Nullable ActivistTier tier,
        boolean missingOnly) {
    /** The condition on c (case) and p (person) that the parameters below belong to. */
    static final String CONDITION = " (:text = '' or strpos(p.name, :text) > 0 or strpos(p.name_keys, :keys) > 0)"
            + " and (cast(:tier as text) is null or coalesce(p.tier, 'ORDINARY') = :tier)"
            + " and (cast(:grp as uuid) is null or p.group_id = cast(:grp as uuid))";

    public static CultivationFilter of(Span span) {
        return new CultivationFilter(span, "", null, null, false);
    }

    public CultivationFilter missing() {
        return new CultivationFilter(span, text, group, tier, true);
    }

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("first", span.first());
        values.put("last", span.last());
        values.put("text", text.strip());
        values.put("keys", text.strip().toLowerCase(Locale.ROOT));
        values.put("tier", tier == null ? null : tier.name());
        values.put("grp", group == null ? null : group.toString());
        values.put("missing", missingOnly);
        return values;
    }
}
