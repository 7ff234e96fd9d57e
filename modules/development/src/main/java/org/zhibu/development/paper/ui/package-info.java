/** Reports on pages. */
@NullMarked
package org.zhibu.development.paper.ui;

import org.jspecify.annotations.NullMarked;
