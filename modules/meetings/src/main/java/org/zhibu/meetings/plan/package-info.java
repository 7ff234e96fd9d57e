/** The plan of meetings of a year, fixed days and terms. */
@NullMarked
package org.zhibu.meetings.plan;

import org.jspecify.annotations.NullMarked;
