/** Pages of the tree and of a branch's groups. */
@NullMarked
package org.zhibu.server.organization.ui;

import org.jspecify.annotations.NullMarked;
