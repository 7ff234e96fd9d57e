/** Photos and papers of a meeting (MIN-24). */
@NullMarked
package org.zhibu.meetings.files;

import org.jspecify.annotations.NullMarked;
