package org.zhibu.server.people;

import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a kept view of the register holds. */
public record RosterSettings(PersonFilter filter, Set<RosterColumn> columns) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public RosterSettings {
        columns = Set.copyOf(columns);
    }

    /** For {@link SavedViews}. */
    public String toJson() {
        return MAPPER.writeValueAsString(this);
    }

    /** What was kept; empty when a later version of the portal cannot read it any more. */
    public static Optional<RosterSettings> of(String json) {
        try {
            return Optional.of(MAPPER.readValue(json, RosterSettings.class));
        } catch (JacksonException outdated) {
            return Optional.empty();
        }
    }
}
