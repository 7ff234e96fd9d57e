/** Pages of the module. */
@NullMarked
package org.zhibu.meetings.ui;

import org.jspecify.annotations.NullMarked;
