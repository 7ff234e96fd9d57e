/** What whoever starts the portal sees of the start. */
@NullMarked
package org.zhibu.server.launch;

import org.jspecify.annotations.NullMarked;
