@NullMarked
package org.zhibu.development.plan.ui;

import org.jspecify.annotations.NullMarked;
