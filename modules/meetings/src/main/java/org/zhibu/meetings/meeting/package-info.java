/** Meetings on their way from draft to archive: storage, transitions, editing. */
@NullMarked
package org.zhibu.meetings.meeting;

import org.jspecify.annotations.NullMarked;
