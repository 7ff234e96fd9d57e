/** The one search box, and who answers it. */
@NullMarked
package org.zhibu.api.search;

import org.jspecify.annotations.NullMarked;
