/** Tasks (待办): kept per organisation, escalated and brought to mind by a job. */
@NullMarked
package org.zhibu.server.inbox;

import org.jspecify.annotations.NullMarked;
