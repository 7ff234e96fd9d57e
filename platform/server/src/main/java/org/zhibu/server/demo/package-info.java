/** An invented county, to try the portal with. */
@NullMarked
package org.zhibu.server.demo;

import org.jspecify.annotations.NullMarked;
