/** Work that begins by the clock. */
@NullMarked
package org.zhibu.api.job;

import org.jspecify.annotations.NullMarked;
