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
    LEAGUE("(p.league_member or p.status = 'LEAGUE_MEMBER')");

    private final String condition;

    Roster(String condition) {
        this.condition = condition;
    }

    String sql() {
        return condition;
    }
}
