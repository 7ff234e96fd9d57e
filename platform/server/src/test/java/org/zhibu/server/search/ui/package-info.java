@NullMarked
package org.zhibu.server.search.ui;

import org.jspecify.annotations.NullMarked;
