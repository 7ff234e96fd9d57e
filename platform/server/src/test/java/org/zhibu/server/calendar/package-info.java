@NullMarked
package org.zhibu.server.calendar;

import org.jspecify.annotations.NullMarked;
