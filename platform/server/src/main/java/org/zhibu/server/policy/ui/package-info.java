/** The page of rules and standards. */
@NullMarked
package org.zhibu.server.policy.ui;

import org.jspecify.annotations.NullMarked;
