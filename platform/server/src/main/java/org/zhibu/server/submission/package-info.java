/** Submissions: drafts and their way up, cases that came in, decisions of the committee, and reply documents. */
@NullMarked
package org.zhibu.server.submission;

import org.jspecify.annotations.NullMarked;
