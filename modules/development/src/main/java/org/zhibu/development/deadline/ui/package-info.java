/** The page of deadlines. */
@NullMarked
package org.zhibu.development.deadline.ui;

import org.jspecify.annotations.NullMarked;
