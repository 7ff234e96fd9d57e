package org.zhibu.development.plan;

/** To whom a plan turns first (PLAN-19). */
public enum PriorityGroup {
    VILLAGE_CADRE,
    GROUP_HEAD,
    PACE_SETTER,
    INTELLECTUAL,
    PRIVATE_STAFF,
    VETERAN,
    GROUP_WITHOUT_MEMBERS,
    TOP_TALENT,
    RETURNING_GRADUATE,
    BIG_GROWER,
    VOLUNTEER,
    NEW_ORG_BACKBONE;

    public String messageKey() {
        return "development.plan.group." + name();
    }
}
