package org.zhibu.api.submission;

/**
 * One line of a kind's checklist.
 *
 * @param item key of the line, unique in the kind; it never changes
 * @param messageKey what the document is called
 * @param rule id of the rule that asks for it, or an empty text
 */
public record RequiredDocument(String item, String messageKey, String rule) {}
