/** What waits for the signed-in user. */
@NullMarked
package org.zhibu.api.todo;

import org.jspecify.annotations.NullMarked;
