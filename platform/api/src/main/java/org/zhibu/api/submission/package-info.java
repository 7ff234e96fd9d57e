/** What goes up the tree and comes back: requests, filings, pre-reviews, approvals and reports, and the decisions on them. */
@NullMarked
package org.zhibu.api.submission;

import org.jspecify.annotations.NullMarked;
