/** What happens before a meeting: proposals for its agenda, notices that are seen, leave that is asked, members exempt from coming. */
@NullMarked
package org.zhibu.meetings.convening;

import org.jspecify.annotations.NullMarked;
