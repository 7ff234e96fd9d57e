package org.zhibu.api.submission;

import java.io.Serializable;
import java.util.UUID;

/** Identity of a submission among those of the organisation that sends it. */
public record SubmissionId(UUID value) implements Serializable {}
