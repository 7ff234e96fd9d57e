/** Jobs of platform and modules, begun by the clock and done by one node. */
@NullMarked
package org.zhibu.server.job;

import org.jspecify.annotations.NullMarked;
