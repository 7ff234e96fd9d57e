@NullMarked
package org.zhibu.server.launch;

import org.jspecify.annotations.NullMarked;
