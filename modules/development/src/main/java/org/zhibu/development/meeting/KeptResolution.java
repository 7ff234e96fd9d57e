package org.zhibu.development.meeting;

import java.time.LocalDate;
import java.util.UUID;
import org.zhibu.development.path.Resolution;

/** A resolution on a person that the minutes of a meeting hold, and that is not on the case yet. */
public record KeptResolution(UUID vote, String business, LocalDate passedOn, String matter, Resolution resolution) {}
