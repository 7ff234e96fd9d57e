/** Policy values. */
@NullMarked
package org.zhibu.server.policy;

import org.jspecify.annotations.NullMarked;
