package org.zhibu.server.people;

/** The rosters that a branch keeps (PPL-40). Each is a view of the one register, so they can never disagree with it. */
public enum Roster {
    ALL("true"),
    MEMBERS("p.status in ('PROBATIONARY', 'FULL')"),
    PROBATIONARY("p.status = 'PROBATIONARY'"),
    APPLICANTS("p.status = 'APPLICANT'"),
    ACTIVISTS_ORDINARY("p.status = 'ACTIVIST' and coalesce(p.tier, 'ORDINARY') = 'ORDINARY'"),
    ACTIVISTS_KEY("p.status = 'ACTIVIST' and p.tier = 'KEY'"),
    ACTIVISTS_PLANNED("p.status = 'ACTIVIST' and p.tier = 'PLANNED'"),
    CANDIDATES("p.status = 'CANDIDATE'"),
    FLOATING(
            "p.status in ('PROBATIONARY', 'FULL') and exists (select from app.person_away a where a.tenant_id = p.tenant_id"
                    + " and a.person_id = p.id and a.from_date <= :day and " + AwayRules.FLOATS + ")"),
    DUES("p.status in ('PROBATIONARY', 'FULL')"),
    LEAGUE("(p.league_member or p.status = 'LEAGUE_MEMBER')"),
    /** PPL-30: members without a post of the Party or the village, who are educated in a class of their own. */
    WITHOUT_POST(
            "p.status in ('PROBATIONARY', 'FULL') and not p.leading_cadre and not p.tags && array['VILLAGE_CADRE', 'GROUP_HEAD']"
                    + " and not exists (select from app.post h where h.tenant_id = p.tenant_id and h.person_id = p.id"
                    + " and h.from_date <= :day and (h.to_date is null or h.to_date > :day))"),
    /** PPL-41: those of whom something does not agree. */
    TO_CHECK(RegisterCheck.any());

    private final String condition;

    Roster(String condition) {
        this.condition = condition;
    }

    String sql() {
        return condition;
    }
}
