/** Invented meetings for demonstration organisations. */
@NullMarked
package org.zhibu.meetings.demo;

import org.jspecify.annotations.NullMarked;
