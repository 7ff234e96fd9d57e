package org.zhibu.api.indicator;

/** How an organisation stands with something it has to do. Words stand in the bundle as {@code light.<name>}. */
public enum LightState {
    /** 已满足: done for the period. */
    SATISFIED,
    /** Not done yet, and not yet near its end. */
    ON_TRACK,
    /** 临期: due soon. */
    DUE_SOON,
    /** 逾期: the period ended short. */
    OVERDUE,
    /** 不适用: the organisation does not have to. */
    NOT_APPLICABLE,
    /** 未启用: the organisation has not switched the module on, so nothing is known. */
    NOT_ENABLED
}
