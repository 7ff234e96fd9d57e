@NullMarked
package org.zhibu.server.bench;

import org.jspecify.annotations.NullMarked;
