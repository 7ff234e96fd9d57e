@NullMarked
package org.zhibu.server.text;

import org.jspecify.annotations.NullMarked;
