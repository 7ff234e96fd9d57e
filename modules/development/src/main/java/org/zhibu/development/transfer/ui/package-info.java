/** Handing cases over and taking them in. */
@NullMarked
package org.zhibu.development.transfer.ui;

import org.jspecify.annotations.NullMarked;
