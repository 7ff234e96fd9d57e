/** One box for everything that the user may find in the organisation. */
@NullMarked
package org.zhibu.server.search;

import org.jspecify.annotations.NullMarked;
