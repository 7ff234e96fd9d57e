package org.zhibu.server.organization;

/** What the tree can be sorted by. */
public enum TreeOrder {
    NAME("o.name"),
    CODE("o.code"),
    KIND("o.kind"),
    LEVEL(
            "array_position(array['OPERATOR','COUNTY_ORG_DEPT','GRASSROOTS_COMMITTEE','GENERAL_BRANCH','BRANCH'], o.level)"),
    CLOSED("o.closed_on");

    private final String column;

    TreeOrder(String column) {
        this.column = column;
    }

    String sql(boolean ascending) {
        return " order by " + column + (ascending ? "" : " desc") + ", o.name, o.id";
    }
}
