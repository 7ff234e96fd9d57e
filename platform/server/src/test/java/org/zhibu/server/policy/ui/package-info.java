@NullMarked
package org.zhibu.server.policy.ui;

import org.jspecify.annotations.NullMarked;
