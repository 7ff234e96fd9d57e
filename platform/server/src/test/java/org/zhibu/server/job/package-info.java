@NullMarked
package org.zhibu.server.job;

import org.jspecify.annotations.NullMarked;
