@NullMarked
package org.zhibu.server.inbox.ui;

import org.jspecify.annotations.NullMarked;
