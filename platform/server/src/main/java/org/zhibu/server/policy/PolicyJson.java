package org.zhibu.server.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values as the database keeps them. */
final class PolicyJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PolicyJson() {}

    static @Nullable String write(PolicyValue value) {
        Object plain = switch (value) {
            case PolicyValue.Number number -> number.value();
            case PolicyValue.Flag flag -> flag.value();
            case PolicyValue.Portion portion -> portion.share().toString();
            case PolicyValue.Word word -> word.value();
            case PolicyValue.Items items -> items.values();
            case PolicyValue.Rhythm rhythm ->
                Map.of(
                        "per",
                        rhythm.cadence().per().name(),
                        "min",
                        rhythm.cadence().min());
            case PolicyValue.None none -> null;
        };
        return plain == null ? null : JSON.writeValueAsString(plain);
    }

    static PolicyValue read(String key, @Nullable String json) {
        return json == null ? new PolicyValue.None() : PolicyNode.value(key, JSON.readValue(json, Object.class));
    }
}
