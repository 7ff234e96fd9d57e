@NullMarked
package org.zhibu.server.module.ui;

import org.jspecify.annotations.NullMarked;
