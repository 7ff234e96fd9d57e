/** The database server and the connections of its owner. */
@NullMarked
package org.zhibu.server.database;

import org.jspecify.annotations.NullMarked;
