/** The frame around all pages: layout, home, errors. */
@NullMarked
package org.zhibu.server.shell;

import org.jspecify.annotations.NullMarked;
