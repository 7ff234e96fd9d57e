@NullMarked
package org.zhibu.server.database.embedded;

import org.jspecify.annotations.NullMarked;
