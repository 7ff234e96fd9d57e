/** Double organisational life of leading cadres. */
@NullMarked
package org.zhibu.meetings.dual;

import org.jspecify.annotations.NullMarked;
