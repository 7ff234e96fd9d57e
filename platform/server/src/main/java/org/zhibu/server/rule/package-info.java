/** Warnings that were gone past, with their reasons. */
@NullMarked
package org.zhibu.server.rule;

import org.jspecify.annotations.NullMarked;
