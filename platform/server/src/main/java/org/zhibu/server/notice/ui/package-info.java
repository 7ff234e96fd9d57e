/** Pages of public notices. */
@NullMarked
package org.zhibu.server.notice.ui;

import org.jspecify.annotations.NullMarked;
