@NullMarked
package org.zhibu.server.account.ui;

import org.jspecify.annotations.NullMarked;
