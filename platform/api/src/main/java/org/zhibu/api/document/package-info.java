/** Files that people attach, documents that the portal writes, and the numbers that stand on them. */
@NullMarked
package org.zhibu.api.document;

import org.jspecify.annotations.NullMarked;
