/** Pages of the records. */
@NullMarked
package org.zhibu.meetings.records.ui;

import org.jspecify.annotations.NullMarked;
