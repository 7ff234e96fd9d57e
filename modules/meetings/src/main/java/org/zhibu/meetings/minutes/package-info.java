/** What minutes hold, and the rules they obey. Pure values and functions. */
@NullMarked
package org.zhibu.meetings.minutes;

import org.jspecify.annotations.NullMarked;
