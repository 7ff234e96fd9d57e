@NullMarked
package org.zhibu.server.shell;

import org.jspecify.annotations.NullMarked;
