/** The tree of organisations and the groups of a branch. */
@NullMarked
package org.zhibu.server.organization;

import org.jspecify.annotations.NullMarked;
