/** The one persistence unit over platform and modules, and whose rows its transactions see. */
@NullMarked
package org.zhibu.server.persistence;

import org.jspecify.annotations.NullMarked;
