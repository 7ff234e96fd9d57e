package org.zhibu.server.account;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.api.security.Post;

/** A post that someone holds or held. @param to the first day on which it was no longer held; null while it is */
public record HeldPost(
        UUID id,
        String personName,
        Post post,
        LocalDate from,
        @Nullable LocalDate to) {}
