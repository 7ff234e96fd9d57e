/** Tasks (待办): what waits for whom, until when and why. */
@NullMarked
package org.zhibu.api.inbox;

import org.jspecify.annotations.NullMarked;
