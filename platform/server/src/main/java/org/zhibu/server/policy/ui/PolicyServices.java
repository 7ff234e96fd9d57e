package org.zhibu.server.policy.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.zhibu.server.organization.OrganizationTree;
import org.zhibu.server.policy.PolicyChanges;
import org.zhibu.server.policy.PolicyDocuments;
import org.zhibu.server.policy.PolicyOverview;
import org.zhibu.server.policy.PolicyPreview;
import org.zhibu.server.policy.PolicyProposals;

/** What the page and its forms work with. */
@Component
record PolicyServices(
        PolicyOverview overview,
        PolicyChanges changes,
        PolicyPreview preview,
        PolicyProposals proposals,
        PolicyDocuments documents,
        OrganizationTree tree,
        Clock clock) {}
