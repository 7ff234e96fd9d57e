package org.zhibu.api.policy;

/** What a policy value is, and in which unit. */
public enum PolicyType {
    /** A whole number of whatever the key counts. */
    NUMBER,
    DAYS,
    MONTHS,
    YEARS,
    /** A whole number of hundredths. */
    PERCENT,
    /** A number with a fraction: a rate, or yuan. */
    DECIMAL,
    /** Yes or no. */
    FLAG,
    /** One of the words that the key allows. */
    WORD,
    /** Several of the words that the key allows. */
    WORDS,
    /** How often something has to happen. */
    CADENCE,
    /** What part of a whole has to be reached, or exceeded. */
    SHARE
}
