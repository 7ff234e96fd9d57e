@NullMarked
package org.zhibu.server.signal;

import org.jspecify.annotations.NullMarked;
