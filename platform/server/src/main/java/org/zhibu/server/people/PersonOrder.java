package org.zhibu.server.people;

/** What the register can be sorted by. */
public enum PersonOrder {
    NAME("p.name"),
    SEX("p.sex"),
    BIRTH("p.birth_date"),
    STATUS(
            "array_position(array['MASSES','LEAGUE_MEMBER','APPLICANT','ACTIVIST','CANDIDATE','PROBATIONARY','FULL'], p.status)"),
    GROUP("g.name"),
    APPLIED("p.applied_on"),
    ADMITTED("p.admitted_on"),
    FULL("p.full_on");

    private final String column;

    PersonOrder(String column) {
        this.column = column;
    }

    String sql(boolean ascending) {
        return " order by " + column + (ascending ? "" : " desc") + " nulls last, p.name, p.id";
    }
}
