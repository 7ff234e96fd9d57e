/** Pages of village projects. */
@NullMarked
package org.zhibu.meetings.onecase.ui;

import org.jspecify.annotations.NullMarked;
