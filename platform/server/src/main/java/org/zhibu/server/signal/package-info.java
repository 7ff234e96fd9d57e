/** What nodes of one portal tell each other. */
@NullMarked
package org.zhibu.server.signal;

import org.jspecify.annotations.NullMarked;
