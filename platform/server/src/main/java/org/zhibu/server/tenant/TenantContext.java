package org.zhibu.server.tenant;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.zhibu.api.organization.OrganizationId;

/** The organisation for which the current thread works: the signed-in user's, or the one a job runs for. */
@Component
public class TenantContext {
    private static final ScopedValue<OrganizationId> JOB = ScopedValue.newInstance();

    /** Empty outside of any organisation; the database then shows no rows. */
    public Optional<OrganizationId> current() {
        if (JOB.isBound()) {
            return Optional.of(JOB.get());
        }
        return signedIn().map(SignedIn::organization);
    }

    /** The user of the current session. */
    public Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? Optional.of(user)
                : Optional.empty();
    }

    /** Whether the thread runs a job rather than a user's request. */
    public boolean isJob() {
        return JOB.isBound();
    }

    /** Runs work for an organisation on behalf of the portal itself. Transactions must begin inside. */
    public void runAs(OrganizationId organization, Runnable work) {
        ScopedValue.where(JOB, organization).run(work);
    }

    /** As {@link #runAs}, with a result. */
    public <T> T callAs(OrganizationId organization, Supplier<T> work) {
        return ScopedValue.where(JOB, organization).call(work::get);
    }
}
