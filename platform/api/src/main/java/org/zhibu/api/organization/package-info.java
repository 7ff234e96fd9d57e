/** Organisations of the tree, as far as a module may know them. */
@NullMarked
package org.zhibu.api.organization;

import org.jspecify.annotations.NullMarked;
