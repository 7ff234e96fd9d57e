/** The database: whose rows a transaction sees, and the one persistence unit over platform and modules. */
@NullMarked
package org.zhibu.server.database;

import org.jspecify.annotations.NullMarked;
