/** The module that develops members (发展党员): from the application to the archive, in 25 steps. */
@NullMarked
package org.zhibu.development;

import org.jspecify.annotations.NullMarked;
