/**
 * The PostgreSQL that comes with the portal, so that one organisation can run it with nothing installed but Java.
 *
 * <p>It is a full server with safe settings, not a toy: what was committed survives {@code kill -9} and power cuts, and
 * the next start clears up what such an end left behind. {@link org.zhibu.server.database.embedded.EmbeddedDatabase} is
 * the only entry.
 */
@NullMarked
package org.zhibu.server.database.embedded;

import org.jspecify.annotations.NullMarked;
