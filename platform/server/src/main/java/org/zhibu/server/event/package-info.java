/** The outbox: what happened is kept with what changed, and delivered to every listener in order. */
@NullMarked
package org.zhibu.server.event;

import org.jspecify.annotations.NullMarked;
