@NullMarked
package org.zhibu.server.inbox;

import org.jspecify.annotations.NullMarked;
