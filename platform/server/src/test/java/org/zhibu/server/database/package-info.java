@NullMarked
package org.zhibu.server.database;

import org.jspecify.annotations.NullMarked;
