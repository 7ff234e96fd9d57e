/** Who answers for what on a case, and what goes into the archive at its end (AUTH-30, PPL-45). */
@NullMarked
package org.zhibu.development.approval;

import org.jspecify.annotations.NullMarked;
