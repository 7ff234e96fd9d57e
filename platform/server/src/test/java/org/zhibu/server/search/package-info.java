@NullMarked
package org.zhibu.server.search;

import org.jspecify.annotations.NullMarked;
