package org.zhibu.development.path;

import java.math.BigDecimal;

/** What the scores of an account of work come to (DEV-36). */
public enum AccountGrade {
    EXCELLENT,
    QUALIFIED,
    UNQUALIFIED;

    /** Each band begins with its own number. */
    public static AccountGrade of(BigDecimal average, Limits.Account bands) {
        if (Scores.passes(average, bands.excellent())) {
            return EXCELLENT;
        }
        return Scores.passes(average, bands.qualified()) ? QUALIFIED : UNQUALIFIED;
    }

    public String messageKey() {
        return "development.account." + name();
    }
}
