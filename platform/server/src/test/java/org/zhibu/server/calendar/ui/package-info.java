@NullMarked
package org.zhibu.server.calendar.ui;

import org.jspecify.annotations.NullMarked;
