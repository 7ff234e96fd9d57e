/** Message bundles of the platform and the modules. */
@NullMarked
package org.zhibu.server.text;

import org.jspecify.annotations.NullMarked;
