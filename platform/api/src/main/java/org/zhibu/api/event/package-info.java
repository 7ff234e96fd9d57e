/** What happened in an organisation, delivered durably to the platform and to every module that listens. */
@NullMarked
package org.zhibu.api.event;

import org.jspecify.annotations.NullMarked;
