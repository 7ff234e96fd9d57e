@NullMarked
package org.zhibu.server.table;

import org.jspecify.annotations.NullMarked;
