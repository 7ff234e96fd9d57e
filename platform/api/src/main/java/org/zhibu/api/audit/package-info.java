/** What is kept about who did what. */
@NullMarked
package org.zhibu.api.audit;

import org.jspecify.annotations.NullMarked;
