/** Documents that leave the portal. */
@NullMarked
package org.zhibu.api.document;

import org.jspecify.annotations.NullMarked;
