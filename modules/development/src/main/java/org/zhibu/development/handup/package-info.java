/** What goes up to the bodies above, and what comes back (备案, 预审, 审批). */
@NullMarked
package org.zhibu.development.handup;

import org.jspecify.annotations.NullMarked;
