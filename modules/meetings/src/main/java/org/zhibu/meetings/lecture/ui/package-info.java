/** Pages of make-up lectures. */
@NullMarked
package org.zhibu.meetings.lecture.ui;

import org.jspecify.annotations.NullMarked;
