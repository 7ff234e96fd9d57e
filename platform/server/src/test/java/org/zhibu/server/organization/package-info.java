@NullMarked
package org.zhibu.server.organization;

import org.jspecify.annotations.NullMarked;
