@NullMarked
package org.zhibu.development.plan;

import org.jspecify.annotations.NullMarked;
