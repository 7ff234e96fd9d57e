@NullMarked
package org.zhibu.server.account;

import org.jspecify.annotations.NullMarked;
