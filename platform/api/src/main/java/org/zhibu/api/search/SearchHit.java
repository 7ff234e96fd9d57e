package org.zhibu.api.search;

/**
 * One thing that was found.
 *
 * @param title what it is called
 * @param detail what tells it from others of the same title, may be empty
 * @param link path of its page, without leading slash
 */
public record SearchHit(String title, String detail, String link) {}
