@NullMarked
package org.zhibu.server.event;

import org.jspecify.annotations.NullMarked;
