package org.zhibu.server.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.people.NationalId;

/** Stores a national id as its eighteen characters. */
@Converter
class NationalIdColumn implements AttributeConverter<@Nullable NationalId, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable NationalId id) {
        return id == null ? null : id.value();
    }

    @Override
    public @Nullable NationalId convertToEntityAttribute(@Nullable String stored) {
        return stored == null ? null : new NationalId(stored);
    }
}
