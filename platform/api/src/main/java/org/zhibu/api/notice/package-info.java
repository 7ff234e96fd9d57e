/** Public notices (公示): what is shown to everyone for some days before it is decided. */
@NullMarked
package org.zhibu.api.notice;

import org.jspecify.annotations.NullMarked;
