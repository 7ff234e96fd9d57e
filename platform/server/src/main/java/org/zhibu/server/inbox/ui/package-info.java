/** The page of tasks, and tasks on other pages. */
@NullMarked
package org.zhibu.server.inbox.ui;

import org.jspecify.annotations.NullMarked;
