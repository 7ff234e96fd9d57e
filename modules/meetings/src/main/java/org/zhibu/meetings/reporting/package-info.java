/** What of a meeting goes up to the body above, and what needs its consent (MEET-84, MEET-86). */
@NullMarked
package org.zhibu.meetings.reporting;

import org.jspecify.annotations.NullMarked;
