/** Numbers that rules take from data. */
@NullMarked
package org.zhibu.api.policy;

import org.jspecify.annotations.NullMarked;
