/** Pages of figures. */
@NullMarked
package org.zhibu.development.figure.ui;

import org.jspecify.annotations.NullMarked;
