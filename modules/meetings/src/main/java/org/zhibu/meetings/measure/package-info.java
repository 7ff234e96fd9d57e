/** What follows from a democratic life meeting. */
@NullMarked
package org.zhibu.meetings.measure;

import org.jspecify.annotations.NullMarked;
