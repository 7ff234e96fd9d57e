/** Pages of plans: the branch's own, and all of a committee. */
@NullMarked
package org.zhibu.development.plan.ui;

import org.jspecify.annotations.NullMarked;
