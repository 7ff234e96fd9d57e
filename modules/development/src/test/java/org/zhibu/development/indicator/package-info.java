@NullMarked
package org.zhibu.development.indicator;

import org.jspecify.annotations.NullMarked;
