/** Notices on the case page, and several people put up at once. */
@NullMarked
package org.zhibu.development.notice.ui;

import org.jspecify.annotations.NullMarked;
