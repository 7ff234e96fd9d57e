/** Module runtime: which jars run, and which organisation has switched on which module. */
@NullMarked
package org.zhibu.server.module;

import org.jspecify.annotations.NullMarked;
