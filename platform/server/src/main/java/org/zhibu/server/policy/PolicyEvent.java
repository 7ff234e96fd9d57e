package org.zhibu.server.policy;

/** A line of a standard's history, in the user's words (POL-03). @param before what the same committee had set before, or empty */
public record PolicyEvent(PolicySetting setting, String setter, String value, String before) {}
