package org.zhibu.development.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhibu.development.path.CaseState;

/**
 * A person whose name is to be put up, or has been.
 *
 * @param latest the latest notice of the stage; null without one
 */
public record StageRow(
        UUID id, String name, CaseState state, @Nullable CaseNotice latest) {}
