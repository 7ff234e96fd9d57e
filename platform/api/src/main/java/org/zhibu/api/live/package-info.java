/** Pages that follow what others change while they are open. */
@NullMarked
package org.zhibu.api.live;

import org.jspecify.annotations.NullMarked;
