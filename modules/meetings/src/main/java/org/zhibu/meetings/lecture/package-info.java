/** Lectures given in several sessions, and how who missed one makes it up. */
@NullMarked
package org.zhibu.meetings.lecture;

import org.jspecify.annotations.NullMarked;
