/** Tests of the policy packs. */
@NullMarked
package org.zhibu.server.policy;

import org.jspecify.annotations.NullMarked;
