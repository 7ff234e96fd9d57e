/** Pages of sign-in, password and posts. */
@NullMarked
package org.zhibu.server.account.ui;

import org.jspecify.annotations.NullMarked;
