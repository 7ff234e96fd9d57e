/** Permissions: what the posts of a user allow at this moment. */
@NullMarked
package org.zhibu.server.access;

import org.jspecify.annotations.NullMarked;
