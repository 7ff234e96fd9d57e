/** Pages of double organisational life. */
@NullMarked
package org.zhibu.meetings.dual.ui;

import org.jspecify.annotations.NullMarked;
