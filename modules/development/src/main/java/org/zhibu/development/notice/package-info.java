/** Public notices as gates of the way (公示, DEV-49). */
@NullMarked
package org.zhibu.development.notice;

import org.jspecify.annotations.NullMarked;
