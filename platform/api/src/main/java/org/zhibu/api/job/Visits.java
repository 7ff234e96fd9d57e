package org.zhibu.api.job;

import org.zhibu.api.organization.OrganizationId;

/** Lets a job visit another organisation at once, besides its times, because something was done here that is to be told there. */
public interface Visits {
    /**
     * After the commit of the current transaction, in the background. Nothing happens where the job's module is off; what fails is done
     * when the job's time comes.
     *
     * @param job name of a job that is done for each organisation
     */
    void soon(String job, OrganizationId organization);
}
