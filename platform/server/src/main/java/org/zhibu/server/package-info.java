/** The portal's server: the application that hosts organisations and modules. */
@NullMarked
package org.zhibu.server;

import org.jspecify.annotations.NullMarked;
