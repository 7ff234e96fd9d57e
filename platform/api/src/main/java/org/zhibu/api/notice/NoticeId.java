package org.zhibu.api.notice;

import java.io.Serializable;
import java.util.UUID;

/** A public notice. */
public record NoticeId(UUID value) implements Serializable {}
