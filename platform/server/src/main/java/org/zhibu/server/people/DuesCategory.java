package org.zhibu.server.people;

/** Category of dues (DUES-10). */
public enum DuesCategory {
    WAGE_ORGAN,
    WAGE_ORGAN_WORKER,
    WAGE_INSTITUTION,
    WAGE_ENTERPRISE,
    ANNUAL_SALARY,
    SELF_EMPLOYED,
    RETIRED,
    FARMER,
    STUDENT,
    UNEMPLOYED,
    RELIEF,
    MIN_LIVING,
    VILLAGE_CADRE_FIXED
}
