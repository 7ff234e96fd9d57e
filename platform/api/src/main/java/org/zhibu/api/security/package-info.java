/** Who acts, and what they may do. */
@NullMarked
package org.zhibu.api.security;

import org.jspecify.annotations.NullMarked;
