/** The calendar, and the operator's page of holidays. */
@NullMarked
package org.zhibu.server.calendar.ui;

import org.jspecify.annotations.NullMarked;
