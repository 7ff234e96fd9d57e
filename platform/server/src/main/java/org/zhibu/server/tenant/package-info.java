/** Who is signed in, and for which organisation a thread works. */
@NullMarked
package org.zhibu.server.tenant;

import org.jspecify.annotations.NullMarked;
