/** The common answer of every rule check. */
@NullMarked
package org.zhibu.api.rule;

import org.jspecify.annotations.NullMarked;
