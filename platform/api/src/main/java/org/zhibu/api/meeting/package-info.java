/** What a module that keeps meetings tells the others. */
@NullMarked
package org.zhibu.api.meeting;

import org.jspecify.annotations.NullMarked;
