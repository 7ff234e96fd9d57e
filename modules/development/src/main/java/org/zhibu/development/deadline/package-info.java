/** Timers: what has to be done until when, by whom, and who hears of it when it is not (TIM-01 to TIM-15). */
@NullMarked
package org.zhibu.development.deadline;

import org.jspecify.annotations.NullMarked;
