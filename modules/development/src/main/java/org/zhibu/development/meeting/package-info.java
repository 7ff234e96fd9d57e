/** Resolutions that the module of meetings tells of. Without that module they are entered by hand. */
@NullMarked
package org.zhibu.development.meeting;

import org.jspecify.annotations.NullMarked;
