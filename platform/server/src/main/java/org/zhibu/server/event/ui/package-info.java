/** The operator's page of event deliveries. */
@NullMarked
package org.zhibu.server.event.ui;

import org.jspecify.annotations.NullMarked;
