package org.zhibu.api.indicator;

/**
 * One light on the first page.
 *
 * @param label what has to be done, in the user's language
 * @param detail how it stands, for example "1 of 3 held, until 31 March"; may be empty
 * @param link path of the page behind it without leading slash, or empty
 */
public record HomeLight(String label, LightState state, String detail, String link) {}
