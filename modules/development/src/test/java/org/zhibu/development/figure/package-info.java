@NullMarked
package org.zhibu.development.figure;

import org.jspecify.annotations.NullMarked;
