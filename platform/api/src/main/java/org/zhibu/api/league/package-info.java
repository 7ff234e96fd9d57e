/** What a module that keeps the Youth League's affairs tells the others. */
@NullMarked
package org.zhibu.api.league;

import org.jspecify.annotations.NullMarked;
