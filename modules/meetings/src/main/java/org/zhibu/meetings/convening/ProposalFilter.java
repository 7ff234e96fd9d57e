package org.zhibu.meetings.convening;

import org.jspecify.annotations.Nullable;
import org.zhibu.meetings.minutes.MeetingKind;

/** Which proposals a list shows; null means all. */
public record ProposalFilter(
        @Nullable ProposalState state, @Nullable MeetingKind kind) {}
