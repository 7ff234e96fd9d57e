package org.zhibu.api.job;

/**
 * A bean of a module or the platform whose work begins by the clock. However many nodes serve one database, one of them does it; when
 * that node dies, another goes on. So the work must bear to be begun again: what was done before is found done.
 */
public interface Job {
    /** {@code <module>.<name>} or {@code platform.<name>}; never changes. A module's jobs visit organisations that have it on. */
    String name();

    /** What the operator reads, in the bundle of the module or the platform. */
    String titleKey();

    /** When it begins: six fields as in Spring, second to weekday. {@code portal.jobs.cron.<name>} in the settings replaces it. */
    String cron();

    /** Whether {@link #run} is called once for each organisation, in its name, rather than once for the portal. */
    default boolean perOrganization() {
        return true;
    }

    /** Whether it begins at each start of the portal too. */
    default boolean atStart() {
        return false;
    }

    /**
     * The work. Transactions begin inside. What it throws is logged under an id that the operator sees; other organisations are
     * visited all the same, and the next time it is tried again.
     */
    void run();
}
