package org.zhibu.api.ui;

/**
 * What a form asks before it saves something that cannot be put right afterwards.
 *
 * @param title a question
 * @param text what will happen
 */
public record Question(String title, String text) {}
