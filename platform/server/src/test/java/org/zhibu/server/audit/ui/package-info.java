@NullMarked
package org.zhibu.server.audit.ui;

import org.jspecify.annotations.NullMarked;
