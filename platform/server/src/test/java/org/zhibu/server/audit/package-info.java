@NullMarked
package org.zhibu.server.audit;

import org.jspecify.annotations.NullMarked;
