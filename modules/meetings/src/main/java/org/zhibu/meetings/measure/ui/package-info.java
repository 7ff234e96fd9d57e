/** Pages of what follows from a democratic life meeting. */
@NullMarked
package org.zhibu.meetings.measure.ui;

import org.jspecify.annotations.NullMarked;
