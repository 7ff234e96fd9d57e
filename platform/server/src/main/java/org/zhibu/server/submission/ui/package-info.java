/** Pages of submissions: what was sent, what came in, and replies. */
@NullMarked
package org.zhibu.server.submission.ui;

import org.jspecify.annotations.NullMarked;
