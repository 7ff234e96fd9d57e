/** Policies: what may be set, what a regulation or a committee has set, and what follows for an organisation on a day. */
@NullMarked
package org.zhibu.server.policy;

import org.jspecify.annotations.NullMarked;
