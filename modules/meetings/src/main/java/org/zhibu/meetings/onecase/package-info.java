/** Village projects that are deliberated one by one. */
@NullMarked
package org.zhibu.meetings.onecase;

import org.jspecify.annotations.NullMarked;
