package org.zhibu.development.casefile;

import java.util.UUID;
import org.zhibu.development.path.CaseState;

/** As much of a case as one needs to pick it. */
public record CaseName(UUID id, String name, CaseState state) {}
